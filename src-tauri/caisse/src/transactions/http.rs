//! The transaction log on the wire.

use super::actions;
use super::dto::{ListLogs, LogEvent, LogPage, Logged, Pagination};
use super::entries::{self, Entry};
use super::store::{self, Source};
use crate::refusals::USE_SALES;
use crate::sales::dto::{CreateSale, SaleView};
use crate::sessions::filter;
use recyclique_kernel::{Id, Timestamp};
use recyclique_platform::Failure;
use recyclique_platform::db::{ReadTx, Written};
use recyclique_platform::http::{Ctx, Json, Query};
use std::collections::HashMap;

/// 1.4.4 only ever refused here (spec caisse Q40): sales go to `/v1/sales`.
pub(crate) async fn create_transaction(_: Ctx, _: Json<CreateSale>) -> Result<Json<SaleView>, Failure> {
    Err((&USE_SALES).into())
}

pub(crate) async fn log_transaction(ctx: Ctx, Json(told): Json<LogEvent>) -> Result<Written<Logged>, Failure> {
    let actor = ctx.actor()?.clone();
    ctx.write(move |tx| {
        actions::log_transaction(tx, &actor, &told)?;
        Ok(Logged {
            success: true,
            message: "Log enregistré",
        })
    })
    .await
}

pub(crate) async fn list_transaction_logs(ctx: Ctx, Query(query): Query<ListLogs>) -> Result<Json<LogPage>, Failure> {
    let ListLogs { page, page_size, .. } = query;
    if page < 1 {
        return Err(filter("page", "1 au moins"));
    }
    if !(1..=200).contains(&page_size) {
        return Err(filter("page_size", "de 1 à 200"));
    }
    let wanted = store::Filter {
        from: bound("start_date", query.start_date.as_deref(), false)?,
        to: bound("end_date", query.end_date.as_deref(), true)?,
        event: query.event_type,
        user_id: query.user_id,
        session_id: query.session_id,
    };
    let skip = (page - 1).saturating_mul(page_size);
    ctx.read(move |tx| {
        let (total, places) = store::list_entries(tx, &wanted, (skip, page_size))?;
        Ok(Json(LogPage {
            entries: read_entries(tx, &places)?,
            pagination: Pagination::new(page, page_size, total),
        }))
    })
    .await
}

/// The entries of a page, in its order; one reading by source, however many.
fn read_entries(tx: &ReadTx, page: &[(Source, Id)]) -> Result<Vec<Entry>, Failure> {
    let of = |source: Source| -> Vec<Id> { page.iter().filter(|(s, _)| *s == source).map(|(_, id)| *id).collect() };
    let payments = store::list_payments(tx, &of(Source::Sale))?;
    let openings = store::list_openings(tx, &of(Source::Session))?;
    let events = store::list_events(tx, &of(Source::Event))?;
    let mut entries: HashMap<Id, Entry> = HashMap::with_capacity(page.len());
    entries.extend(payments.values().map(|paid| (paid.id, entries::of_payment(paid))));
    entries.extend(
        openings
            .iter()
            .map(|opening| (opening.id, entries::of_opening(opening))),
    );
    entries.extend(events.into_iter().map(|(id, told)| (id, entries::of_event(told))));
    Ok(page.iter().filter_map(|(_, id)| entries.remove(id)).collect())
}

fn bound(name: &str, date: Option<&str>, is_upper: bool) -> Result<Option<Timestamp>, Failure> {
    date.map(|text| Timestamp::parse_bound(text, is_upper).ok_or_else(|| filter(name, "Date attendue : AAAA-MM-JJ")))
        .transpose()
}
