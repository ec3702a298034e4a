//! Figures on the wire.

use super::dto::{
    CategoryFigures, CategoryStats, ChannelFigures, DayFigures, GetFigures, Range, ReceptionFigures, SectorFigures,
    Summary,
};
use super::rules::{Cut, Flows, Span, after_end, read_instant, regroup, root_of, sector_of};
use super::store;
use crate::kilos::Kilos;
use crate::lignes::dto::UNKNOWN_CATEGORY;
use crate::refusals::RANGE_INVERTED;
use chrono::{Days, NaiveDate};
use recyclique_kernel::{Grams, Id, Timestamp};
use recyclique_platform::Failure;
use recyclique_platform::db::ReadTx;
use recyclique_platform::http::{Ctx, Invalid, Json, Query};
use serde_json::Value;

pub(crate) async fn get_summary(ctx: Ctx, Query(range): Query<Range>) -> Result<Json<Summary>, Failure> {
    let cut = cut(&range)?;
    let sums = ctx.read(move |tx| Ok(store::sum_received(tx, &cut)?)).await?;
    Ok(Json(Summary {
        total_weight: Kilos(sums.values().map(|(_, grams)| *grams).sum()),
        total_items: sums.values().map(|(lignes, _)| lignes).sum(),
        unique_categories: i64::try_from(sums.len()).unwrap_or(i64::MAX),
    }))
}

pub(crate) async fn list_by_category(
    ctx: Ctx,
    Query(range): Query<Range>,
) -> Result<Json<Vec<CategoryStats>>, Failure> {
    let cut = cut(&range)?;
    ctx.read(move |tx| by_category(tx, &cut)).await.map(Json)
}

/// Under the name of the root (spec reception Q-9), the heaviest first.
fn by_category(tx: &ReadTx, cut: &Cut) -> Result<Vec<CategoryStats>, Failure> {
    let tree = store::select_tree(tx)?;
    let name = |id: Id| {
        let root = tree.get(&root_of(&tree, id));
        root.map_or(UNKNOWN_CATEGORY, |root| root.name.as_str())
    };
    let sums = store::sum_received(tx, cut)?.into_iter().map(|(id, (lignes, grams))| {
        let flows = Flows {
            lignes,
            entree: grams,
            ..Flows::default()
        };
        (id, flows)
    });
    let sums: Vec<(Id, Flows)> = sums.collect();
    let roots = regroup(&sums, name).into_iter();
    Ok(roots
        .map(|(name, flows)| CategoryStats {
            category_name: name.to_owned(),
            total_weight: Kilos(flows.total()),
            total_items: flows.lignes,
        })
        .collect())
}

fn cut(range: &Range) -> Result<Cut, Failure> {
    let instant = |name: &str, text: &Option<String>| -> Result<Option<Timestamp>, Failure> {
        let Some(text) = text else { return Ok(None) };
        let read = read_instant(text);
        let message = "Date attendue : AAAA-MM-JJ";
        Ok(Some(
            read.ok_or_else(|| Invalid::at("query", name, message, &Value::Null))?,
        ))
    };
    let from = instant("start_date", &range.start_date)?;
    let to = instant("end_date", &range.end_date)?;
    if matches!((from, to), (Some(from), Some(to)) if from > to) {
        return Err((&RANGE_INVERTED).into());
    }
    let before = to.map(after_end);
    Ok(Span { from, before }.cut())
}

pub(crate) async fn get_figures(ctx: Ctx, Query(query): Query<GetFigures>) -> Result<Json<ReceptionFigures>, Failure> {
    if matches!((query.date_from, query.date_to), (Some(from), Some(to)) if from > to) {
        return Err((&RANGE_INVERTED).into());
    }
    ctx.read(move |tx| figures(tx, &query)).await.map(Json)
}

fn figures(tx: &ReadTx, query: &GetFigures) -> Result<ReceptionFigures, Failure> {
    let text = |day: NaiveDate| day.to_string();
    let first = query.date_from.map(text).unwrap_or_default();
    let after = query.date_to.and_then(|day| day.checked_add_days(Days::new(1)));
    let after = after.map_or_else(|| "9999".to_owned(), text);
    let span = (&*first, &*after);
    let tree = store::select_tree(tx)?;
    let days = store::list_days(tx, span)?;
    let categories = store::list_categories(tx, span)?;
    let mut all = Flows::default();
    for (_, flows) in &days {
        all += *flows;
    }
    let named = |(id, flows): (Id, Flows)| CategoryFigures {
        category_id: id,
        name: tree
            .get(&id)
            .map_or_else(|| UNKNOWN_CATEGORY.to_owned(), |node| node.name.clone()),
        rep_sector: sector_of(&tree, id),
        flows: flows.into(),
    };
    let channel = |(channel_id, name, lignes, grams): (Option<Id>, Option<String>, i64, Grams)| ChannelFigures {
        channel_id,
        name,
        lignes,
        weight: Kilos(grams),
    };
    let sector = |(rep_sector, flows): (Option<String>, Flows)| SectorFigures {
        rep_sector,
        flows: flows.into(),
    };
    let by_root = regroup(&categories, |id| root_of(&tree, id));
    let by_sector = regroup(&categories, |id| sector_of(&tree, id));
    Ok(ReceptionFigures {
        date_from: query.date_from.map(text),
        date_to: query.date_to.map(text),
        tickets: store::count_tickets(tx, span)?,
        total: Kilos(all.total()),
        flows: all.into(),
        by_day: days
            .into_iter()
            .map(|(day, flows)| DayFigures {
                day,
                flows: flows.into(),
            })
            .collect(),
        by_category: by_root.into_iter().map(named).collect(),
        by_channel: store::list_channels(tx, span)?.into_iter().map(channel).collect(),
        by_sector: by_sector.into_iter().map(sector).collect(),
    })
}
