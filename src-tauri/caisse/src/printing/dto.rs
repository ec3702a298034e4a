//! What travels about printers and what they print.

use recyclique_kernel::{Id, Timestamp, lenient};
use recyclique_platform::outbox::State;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How the printer is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Transport {
    /// `host:port`; 9100 when the port is left out.
    Network,
    /// A device file (`/dev/usb/lp0`).
    Device,
    /// A serial port (`/dev/ttyUSB0`, `COM3`).
    Serial,
}

impl Transport {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Network => "network",
            Self::Device => "device",
            Self::Serial => "serial",
        }
    }

    pub(crate) fn parse(code: &str) -> Option<Self> {
        [Self::Network, Self::Device, Self::Serial]
            .into_iter()
            .find(|transport| transport.code() == code)
    }
}

/// The printer of a till.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct PrinterSettings {
    pub(crate) transport: Transport,
    pub(crate) address: String,
    /// Of a serial port.
    #[serde(default, deserialize_with = "optional_integer")]
    #[schemars(with = "Option<i64>")]
    pub(crate) baud: Option<i64>,
    /// 58 or 80.
    #[serde(deserialize_with = "lenient::integer")]
    #[schemars(with = "i64")]
    pub(crate) paper_mm: i64,
    /// Each sale prints its receipt.
    #[serde(default = "yes")]
    pub(crate) is_automatic: bool,
    /// Cash opens the drawer plugged into the printer.
    #[serde(default)]
    pub(crate) opens_drawer: bool,
    /// The last words of the receipt.
    #[serde(default)]
    pub(crate) footer: Option<String>,
}

fn yes() -> bool {
    true
}

fn optional_integer<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<i64>, D::Error> {
    #[derive(Deserialize)]
    struct Integer(#[serde(deserialize_with = "lenient::integer")] i64);
    Ok(Option::<Integer>::deserialize(deserializer)?.map(|Integer(value)| value))
}

/// What a printer says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PrinterState {
    Ready,
    Offline,
    PaperOut,
    CoverOpen,
    /// It does not say; it may print very well.
    Unknown,
    Unreachable,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct PrinterStatus {
    pub(crate) state: PrinterState,
    /// For the person in front of it.
    pub(crate) message: String,
}

/// What a job prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum PrintedDocument {
    Receipt,
    X,
    Z,
    Test,
    /// Nothing on paper: the drawer opens.
    Drawer,
}

/// Something printed, or to be printed.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct PrintJobView {
    pub(crate) id: Id,
    pub(crate) document: PrintedDocument,
    pub(crate) register_id: Id,
    pub(crate) sale_id: Option<Id>,
    pub(crate) session_id: Option<Id>,
    pub(crate) ticket_number: Option<i64>,
    pub(crate) state: State,
    pub(crate) attempts: u32,
    /// The sentence of the last failure.
    pub(crate) last_error: Option<String>,
    pub(crate) created_at: Timestamp,
    pub(crate) next_attempt_at: Timestamp,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub(crate) struct ListPrintJobs {
    pub(crate) register_id: Option<String>,
    /// Without it: everything that is not over.
    pub(crate) state: Option<State>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum ReportDocument {
    /// The figures of the moment.
    X,
    /// The final ones.
    Z,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub(crate) struct PrintSessionReport {
    pub(crate) document: ReportDocument,
}
