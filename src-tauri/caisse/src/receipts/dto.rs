//! What travels about receipts.

use recyclique_kernel::{Id, Timestamp};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How a receipt is handed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Channel {
    Print,
    Pdf,
    Email,
}

impl Channel {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Print => "print",
            Self::Pdf => "pdf",
            Self::Email => "email",
        }
    }

    pub(crate) fn parse(code: &str) -> Option<Self> {
        [Self::Print, Self::Pdf, Self::Email]
            .into_iter()
            .find(|channel| channel.code() == code)
    }
}

#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct CreateReceipt {
    pub(crate) channel: Channel,
    /// Where to, by mail.
    #[serde(default)]
    pub(crate) email: Option<String>,
}

/// A receipt handed out.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct ReceiptView {
    pub(crate) id: Id,
    pub(crate) sale_id: Id,
    /// From 1; the next ones are duplicates.
    pub(crate) number: i64,
    pub(crate) is_duplicate: bool,
    pub(crate) channel: Channel,
    pub(crate) issued_at: Timestamp,
    /// What prints or sends it.
    pub(crate) job_id: Option<Id>,
}
