//! Repairs on the wire.

use super::actions;
use super::dto::{FixedSessions, MergeDuplicates, MergedSessions};
use recyclique_platform::Failure;
use recyclique_platform::db::Written;
use recyclique_platform::http::{Ctx, Query};

pub(crate) async fn fix_blocked_deferred(ctx: Ctx) -> Result<Written<FixedSessions>, Failure> {
    let actor = ctx.actor()?.clone();
    ctx.write(move |tx| actions::fix_blocked_deferred(tx, &actor)).await
}

pub(crate) async fn merge_duplicate_deferred(
    ctx: Ctx,
    Query(query): Query<MergeDuplicates>,
) -> Result<Written<MergedSessions>, Failure> {
    let actor = ctx.actor()?.clone();
    ctx.write(move |tx| actions::merge_duplicate_deferred(tx, &actor, &query))
        .await
}
