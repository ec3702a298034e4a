//! Days and hours on the wire.

use super::dto::{DayFigures, HourFigures, ListFigures};
use super::{rules, store};
use crate::period::{Period, day_of, malformed, site};
use crate::received::{Weights, list_weights};
use crate::takings::{Takings, list_takings};
use chrono::NaiveDate;
use recyclique_kernel::{Id, Timestamp};
use recyclique_platform::Failure;
use recyclique_platform::db::ReadTx;
use recyclique_platform::http::{Ctx, Json, Query};
use std::collections::BTreeMap;

type Asked = ((NaiveDate, NaiveDate), Option<Id>);

pub(crate) async fn list_figure_days(
    ctx: Ctx,
    Query(query): Query<ListFigures>,
) -> Result<Json<Vec<DayFigures>>, Failure> {
    let now = ctx.now();
    let (days, site_id) = asked(&query, now)?;
    ctx.read(move |tx| figure_days(tx, days, site_id, now)).await.map(Json)
}

pub(crate) async fn list_figure_hours(
    ctx: Ctx,
    Query(query): Query<ListFigures>,
) -> Result<Json<Vec<HourFigures>>, Failure> {
    let ((first, last), site_id) = asked(&query, ctx.now())?;
    let tickets = ctx
        .read(move |tx| Ok(store::list_tickets(tx, Period::of_days(first, last), site_id)?))
        .await?;
    Ok(Json(rules::compute_hours(&tickets)))
}

fn figure_days(
    tx: &ReadTx,
    (first, last): (NaiveDate, NaiveDate),
    site_id: Option<Id>,
    now: Timestamp,
) -> Result<Vec<DayFigures>, Failure> {
    let period = Period::of_days(first, last);
    let mut days: BTreeMap<NaiveDate, (Takings, Weights)> = first
        .iter_days()
        .take_while(|day| *day <= last)
        .map(|day| (day, Default::default()))
        .collect();
    for (instant, sold) in list_takings(tx, period, site_id, now)? {
        days.entry(day_of(instant)).or_default().0 += sold;
    }
    for (instant, weights) in list_weights(tx, period)? {
        days.entry(day_of(instant)).or_default().1 += weights;
    }
    let figures = days.into_iter().map(|(day, (sold, weights))| DayFigures {
        day,
        tickets: sold.tickets,
        total_sales: sold.total,
        donations: sold.donations,
        weight_out: sold.weight + weights.removed,
        weight_in: weights.received,
    });
    Ok(figures.collect())
}

fn asked(query: &ListFigures, now: Timestamp) -> Result<Asked, Failure> {
    let first = day("date_from", query.date_from.as_deref())?;
    let last = day("date_to", query.date_to.as_deref())?;
    let days = rules::decide_days(day_of(now), first, last)?;
    Ok((days, site(query.site_id.as_deref())?))
}

fn day(name: &str, text: Option<&str>) -> Result<Option<NaiveDate>, Failure> {
    text.map(|text| text.parse().map_err(|_| malformed(name, "Date attendue : AAAA-MM-JJ")))
        .transpose()
}
