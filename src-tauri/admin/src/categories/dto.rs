//! What travels about the sales of categories (spec caisse §2.6).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub(crate) struct ListByCategory {
    /// An instant, or a date.
    pub(crate) start_date: Option<String>,
    /// An instant, or a date; exactly midnight stands for the whole of its day.
    pub(crate) end_date: Option<String>,
}

/// A main category, those below it included.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct CategorySales {
    pub(crate) category_name: String,
    /// Kilograms, as a decimal text.
    pub(crate) total_weight: String,
    /// How many lines of tickets.
    pub(crate) total_items: i64,
}
