//! A period on the wire.

use super::dto::{GetSummary, Summary};
use super::store;
use crate::period::{Period, bound, site};
use crate::received::sum_weights;
use crate::takings::sum_takings;
use recyclique_kernel::{Grams, Hundredths, Id, Timestamp};
use recyclique_platform::Failure;
use recyclique_platform::db::ReadTx;
use recyclique_platform::http::{Ctx, Json, Query};

pub(crate) async fn get_session_summary(ctx: Ctx, Query(query): Query<GetSummary>) -> Result<Json<Summary>, Failure> {
    let period = Period {
        from: bound("date_from", query.date_from.as_deref(), false)?,
        to: bound("date_to", query.date_to.as_deref(), true)?,
    };
    let site_id = site(query.site_id.as_deref())?;
    let now = ctx.now();
    ctx.read(move |tx| summary(tx, period, site_id, now)).await.map(Json)
}

fn summary(tx: &ReadTx, period: Period, site_id: Option<Id>, now: Timestamp) -> Result<Summary, Failure> {
    let sessions = store::count_sessions(tx, period, site_id)?;
    let sold = sum_takings(tx, period, site_id, now)?;
    let removed = if period.from.is_some() && period.to.is_some() {
        sum_weights(tx, period)?.removed
    } else {
        Grams::ZERO
    };
    let (count, seconds) = sessions.lasted;
    Ok(Summary {
        total_sessions: sessions.opened,
        open_sessions: sessions.opened - sessions.closed,
        closed_sessions: sessions.closed,
        total_sales: sold.total,
        total_items: sold.lines,
        number_of_sales: sold.tickets,
        total_donations: sold.donations,
        total_weight_sold: sold.weight + removed,
        average_session_duration: Hundredths::ratio(seconds, count * 3600),
    })
}
