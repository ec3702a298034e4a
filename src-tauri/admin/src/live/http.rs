//! The day under way on the wire.

use super::dto::{
    DayLive, GetLiveStats, GetReceptionLiveStats, LiveStats, PeriodType, ReceptionLiveStats, SessionLive,
};
use super::store;
use crate::period::{Period, day_of};
use crate::received::{are_live_stats_enabled, select_reception, sum_weights};
use crate::refusals::{SESSION_ID_INVALID, SESSION_NOT_FOUND};
use crate::takings::{Takings, select_session, sum_takings};
use chrono::{NaiveTime, TimeDelta};
use recyclique_kernel::{Id, Timestamp};
use recyclique_platform::Failure;
use recyclique_platform::db::ReadTx;
use recyclique_platform::http::{Ctx, Json, Path, Query};

pub(crate) async fn get_live_stats(ctx: Ctx, Query(query): Query<GetLiveStats>) -> Result<Json<LiveStats>, Failure> {
    let (now, day) = (ctx.now(), TimeDelta::days(1));
    let (from, to) = match query.period_type {
        PeriodType::Daily => (midnight(now), midnight(now).plus(day)),
        PeriodType::Day => (now.minus(day), now),
    };
    ctx.read(move |tx| live_stats(tx, from, to, now)).await.map(Json)
}

/// A sale counts by its date, whenever its session was opened (spec caisse Q41); the bounds are those of UTC.
fn live_stats(tx: &ReadTx, from: Timestamp, to: Timestamp, now: Timestamp) -> Result<LiveStats, Failure> {
    let sold = sum_takings(tx, Period::since(from), None, now)?;
    let reception = select_reception(tx, from, from)?;
    Ok(LiveStats {
        tickets_count: sold.tickets,
        last_ticket_amount: store::last_amount_since(tx, from)?.unwrap_or_default(),
        ca: sold.total,
        donations: sold.donations,
        weight_out_sales: sold.weight,
        tickets_open: reception.tickets_open,
        tickets_closed_24h: reception.tickets_closed,
        items_received: reception.lignes,
        weight_in: reception.weights.received,
        weight_out: sold.weight + reception.weights.removed,
        period_start: from,
        period_end: to,
    })
}

/// The figures that 1.4.4 announced as outdated: 24 hours, of the postes opened today; zeros once switched off (spec
/// reception §2.16, Q-11).
pub(crate) async fn get_reception_live_stats(
    ctx: Ctx,
    _: Query<GetReceptionLiveStats>,
) -> Result<Json<ReceptionLiveStats>, Failure> {
    let now = ctx.now();
    ctx.read(move |tx| reception_live_stats(tx, now)).await.map(Json)
}

fn reception_live_stats(tx: &ReadTx, now: Timestamp) -> Result<ReceptionLiveStats, Failure> {
    if !are_live_stats_enabled(tx)? {
        return Ok(ReceptionLiveStats::default());
    }
    let from = now.minus(TimeDelta::days(1));
    let sold = sum_takings(tx, Period::since(from), None, now)?;
    let reception = select_reception(tx, from, midnight(now))?;
    Ok(ReceptionLiveStats {
        tickets_open: reception.tickets_open,
        tickets_closed_24h: reception.tickets_closed,
        items_received: reception.lignes,
        turnover_eur: sold.total,
        donations_eur: sold.donations,
        weight_in: reception.weights.received,
        weight_out: sold.weight + reception.weights.removed,
    })
}

/// The beginning of the UTC day.
fn midnight(now: Timestamp) -> Timestamp {
    Timestamp::new(now.date_time().date_naive().and_time(NaiveTime::MIN).and_utc())
}

pub(crate) async fn get_session_live(ctx: Ctx, Path(id): Path<String>) -> Result<Json<SessionLive>, Failure> {
    let id = Id::parse(&id).ok_or(&SESSION_ID_INVALID)?;
    let now = ctx.now();
    ctx.read(move |tx| session_live(tx, id, now)).await.map(Json)
}

fn session_live(tx: &ReadTx, id: Id, now: Timestamp) -> Result<SessionLive, Failure> {
    let session = select_session(tx, id)?.ok_or(&SESSION_NOT_FOUND)?;
    let day = day_of(if session.is_deferred { session.opened_at } else { now });
    let period = Period::of_days(day, day);
    let Takings {
        tickets,
        total,
        donations,
        weight,
        ..
    } = sum_takings(tx, period, Some(session.site_id), now)?;
    Ok(SessionLive {
        tickets_count: session.takings.tickets,
        last_ticket_amount: store::last_amount_of_session(tx, id)?.unwrap_or_default(),
        total_sales: session.takings.total,
        total_donations: session.takings.donations,
        weight_out: session.takings.weight,
        weight_in: sum_weights(tx, period)?.received,
        day: DayLive {
            tickets_count: tickets,
            total_sales: total,
            total_donations: donations,
            weight_out: weight,
        },
        updated_at: now,
    })
}
