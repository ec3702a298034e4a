//! Pages of lists, as 1.4.4 numbered them.

use recyclique_kernel::lenient::integer;
use recyclique_platform::Failure;
use recyclique_platform::http::Invalid;
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

/// How many.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(transparent)]
#[schemars(inline)]
pub(crate) struct Count(#[serde(deserialize_with = "integer")] pub(crate) i64);

/// Which page, from 1, of how many rows, from 1 to 100.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub(crate) struct Page {
    page: Option<Count>,
    per_page: Option<Count>,
}

impl Page {
    /// The page and its rows, so many when nothing is said.
    pub(crate) fn of(&self, usual: i64) -> Result<(i64, i64), Failure> {
        let page = self.page.map_or(1, |Count(page)| page);
        let per_page = self.per_page.map_or(usual, |Count(rows)| rows);
        for (name, value, most) in [("page", page, 1_000_000_000), ("per_page", per_page, 100)] {
            if !(1..=most).contains(&value) {
                return Err(Invalid::at("query", name, &format!("Entre 1 et {most}"), &Value::Null).into());
            }
        }
        Ok((page, per_page))
    }
}

/// How many pages that many rows fill.
pub(crate) const fn count_pages(total: i64, per_page: i64) -> i64 {
    (total + per_page - 1) / per_page
}
