//! The sales of categories on the wire.

use super::dto::{CategorySales, ListByCategory};
use super::store::{self, CategoryRow, Sold};
use crate::period::{Period, bound};
use crate::refusals::DATES_REVERSED;
use chrono::{NaiveTime, TimeDelta};
use recyclique_kernel::Timestamp;
use recyclique_platform::Failure;
use recyclique_platform::db::ReadTx;
use recyclique_platform::http::{Ctx, Json, Query};
use std::collections::HashMap;

/// More steps than any tree of categories has: two devices may have hung two categories below each other.
const DEPTH: usize = 20;

pub(crate) async fn list_sales_by_category(
    ctx: Ctx,
    Query(query): Query<ListByCategory>,
) -> Result<Json<Vec<CategorySales>>, Failure> {
    let from = bound("start_date", query.start_date.as_deref(), false)?;
    let to = bound("end_date", query.end_date.as_deref(), false)?;
    if from.zip(to).is_some_and(|(from, to)| from > to) {
        return Err((&DATES_REVERSED).into());
    }
    let period = Period {
        from,
        to: to.map(through_its_day),
    };
    ctx.read(move |tx| sales_by_category(tx, period)).await.map(Json)
}

/// An end at exactly midnight means the whole of that day (spec caisse §2.6).
fn through_its_day(end: Timestamp) -> Timestamp {
    if end.date_time().time() == NaiveTime::MIN {
        end.plus(TimeDelta::days(1)).minus(TimeDelta::microseconds(1))
    } else {
        end
    }
}

/// What each main category sold, the heaviest first. A line whose category is not known, neither by its identifier nor
/// by its name, is left out (spec caisse Q25).
fn sales_by_category(tx: &ReadTx, period: Period) -> Result<Vec<CategorySales>, Failure> {
    let mut mains: HashMap<String, (String, Sold)> = HashMap::new();
    for (category, sold) in store::sum_by_category(tx, period)? {
        let Some(main) = main_category(tx, &category)? else {
            continue;
        };
        let (_, sum) = mains.entry(main.id).or_insert((main.name, Sold::default()));
        sum.lines += sold.lines;
        sum.weight = sum.weight + sold.weight;
    }
    let mut mains: Vec<(String, Sold)> = mains.into_values().collect();
    mains
        .sort_by(|(name, sold), (other_name, other)| other.weight.cmp(&sold.weight).then_with(|| name.cmp(other_name)));
    let sales = mains.into_iter().map(|(category_name, sold)| CategorySales {
        category_name,
        total_weight: sold.weight.to_kilograms(),
        total_items: sold.lines,
    });
    Ok(sales.collect())
}

fn main_category(tx: &ReadTx, category: &str) -> Result<Option<CategoryRow>, Failure> {
    let mut found = store::select_category(tx, category)?;
    if found.is_none() {
        found = store::select_category_named(tx, category)?;
    }
    for _ in 0..DEPTH {
        let above = match found.as_ref().and_then(|category| category.parent_id.as_deref()) {
            Some(parent_id) => store::select_category(tx, parent_id)?,
            None => None,
        };
        match above {
            Some(above) => found = Some(above),
            None => break,
        }
    }
    Ok(found)
}
