//! What travels about figures.

use crate::kilos::Kilos;
use chrono::NaiveDate;
use recyclique_kernel::Id;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A period: instants, dates for their whole day, or seconds since 1970.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub(crate) struct Range {
    pub(crate) start_date: Option<String>,
    pub(crate) end_date: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "ReceptionSummaryStats")]
pub(crate) struct Summary {
    pub(crate) total_weight: Kilos,
    pub(crate) total_items: i64,
    pub(crate) unique_categories: i64,
}

/// A root of the catalogue, with what is below it.
#[derive(Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "CategoryStats")]
pub(crate) struct CategoryStats {
    pub(crate) category_name: String,
    pub(crate) total_weight: Kilos,
    pub(crate) total_items: i64,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub(crate) struct GetFigures {
    /// A UTC day, included.
    #[schemars(with = "Option<String>")]
    pub(crate) date_from: Option<NaiveDate>,
    /// A UTC day, included.
    #[schemars(with = "Option<String>")]
    pub(crate) date_to: Option<NaiveDate>,
}

/// Lignes, and the three flows of matter.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct FlowFigures {
    pub(crate) lignes: i64,
    /// Into the shop.
    pub(crate) entree: Kilos,
    /// Recycled or thrown away without passing through it.
    pub(crate) direct: Kilos,
    /// Out of its stock.
    pub(crate) sortie: Kilos,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct ReceptionFigures {
    pub(crate) date_from: Option<String>,
    pub(crate) date_to: Option<String>,
    /// Those that have a ligne.
    pub(crate) tickets: i64,
    /// The three flows together.
    pub(crate) total: Kilos,
    #[serde(flatten)]
    pub(crate) flows: FlowFigures,
    /// Days when something was weighed, the oldest first.
    pub(crate) by_day: Vec<DayFigures>,
    /// By root of the catalogue, the heaviest first.
    pub(crate) by_category: Vec<CategoryFigures>,
    /// What came in, by channel, the heaviest first; what leaves the stock came by none.
    pub(crate) by_channel: Vec<ChannelFigures>,
    /// By sector of the extended producer responsibility, the heaviest first.
    pub(crate) by_sector: Vec<SectorFigures>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct DayFigures {
    pub(crate) day: String,
    #[serde(flatten)]
    pub(crate) flows: FlowFigures,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct CategoryFigures {
    pub(crate) category_id: Id,
    pub(crate) name: String,
    pub(crate) rep_sector: Option<String>,
    #[serde(flatten)]
    pub(crate) flows: FlowFigures,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct ChannelFigures {
    /// Nothing where none was said.
    pub(crate) channel_id: Option<Id>,
    pub(crate) name: Option<String>,
    pub(crate) lignes: i64,
    pub(crate) weight: Kilos,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct SectorFigures {
    pub(crate) rep_sector: Option<String>,
    #[serde(flatten)]
    pub(crate) flows: FlowFigures,
}
