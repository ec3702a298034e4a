//! What travels about days and hours.

use chrono::NaiveDate;
use recyclique_kernel::{Centimes, Grams, Hundredths};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Days of the shop, both included: the last thirty unless said otherwise.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub(crate) struct ListFigures {
    /// `AAAA-MM-JJ`.
    pub(crate) date_from: Option<String>,
    /// `AAAA-MM-JJ`.
    pub(crate) date_to: Option<String>,
    pub(crate) site_id: Option<String>,
}

/// A day of the shop (in France); days without anything are there too.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct DayFigures {
    #[schemars(with = "String")]
    pub(crate) day: NaiveDate,
    pub(crate) tickets: i64,
    pub(crate) total_sales: Centimes,
    pub(crate) donations: Centimes,
    /// Sold, and taken out of the stock by the reception.
    pub(crate) weight_out: Grams,
    /// Received, on every site.
    pub(crate) weight_in: Grams,
}

/// An hour of the day (in France) over the days when something was sold.
#[derive(Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct HourFigures {
    pub(crate) hour: u32,
    /// How many tickets on a usual day.
    pub(crate) tickets: Hundredths,
}
