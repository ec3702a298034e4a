//! What travels about the transaction log (spec caisse §2.5, §2.9).

use recyclique_kernel::lenient::integer;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// What a screen tells.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(rename = "TransactionLogRequest")]
pub(crate) struct LogEvent {
    pub(crate) event: String,
    /// Any text: 1.4.4's training sessions live in its browser.
    pub(crate) session_id: String,
    #[serde(default)]
    pub(crate) cart_state: Option<Map<String, Value>>,
    #[serde(default)]
    pub(crate) cart_state_before: Option<Map<String, Value>>,
    #[serde(default)]
    pub(crate) anomaly: Option<bool>,
    #[serde(default)]
    pub(crate) details: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Logged {
    pub(crate) success: bool,
    pub(crate) message: &'static str,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(default)]
pub(crate) struct ListLogs {
    #[serde(deserialize_with = "integer")]
    #[schemars(with = "i64")]
    pub(crate) page: i64,
    #[serde(deserialize_with = "integer")]
    #[schemars(with = "i64")]
    pub(crate) page_size: i64,
    pub(crate) event_type: Option<String>,
    pub(crate) user_id: Option<String>,
    pub(crate) session_id: Option<String>,
    /// An instant, or a date for its whole day.
    pub(crate) start_date: Option<String>,
    /// An instant, or a date for its whole day.
    pub(crate) end_date: Option<String>,
}

impl Default for ListLogs {
    fn default() -> Self {
        Self {
            page: 1,
            page_size: 50,
            event_type: None,
            user_id: None,
            session_id: None,
            start_date: None,
            end_date: None,
        }
    }
}

/// One page, newest first.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct LogPage {
    /// `timestamp`, `event`, `user_id`, `session_id`, `level`, and what each event adds.
    pub(crate) entries: Vec<Map<String, Value>>,
    pub(crate) pagination: Pagination,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Pagination {
    pub(crate) page: i64,
    pub(crate) page_size: i64,
    pub(crate) total_count: i64,
    pub(crate) total_pages: i64,
    pub(crate) has_next: bool,
    pub(crate) has_prev: bool,
}

impl Pagination {
    pub(crate) fn new(page: i64, page_size: i64, total_count: i64) -> Self {
        let total_pages = (total_count + page_size - 1) / page_size;
        Self {
            page,
            page_size,
            total_count,
            total_pages,
            has_next: page < total_pages,
            has_prev: page > 1,
        }
    }
}
