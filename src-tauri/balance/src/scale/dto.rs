//! What travels about the scale.

use crate::kilograms::Kilograms;
use crate::link::{Reading, ScaleState};
use recyclique_kernel::{Timestamp, lenient};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How the scale is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(rename = "ScaleTransport")]
pub(crate) enum Transport {
    /// `host:port`, of the scale itself or of a box that its serial cable is plugged into.
    Network,
    /// A serial port (`/dev/ttyUSB0`, `COM3`).
    Serial,
}

/// What the scale speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "ScaleProtocol")]
pub(crate) enum Protocol {
    /// Mettler-Toledo 8217: `W`, then the weight or a status.
    #[serde(rename = "mettler_8217")]
    Mettler8217,
    /// Checkout dialog 06 of scales for tills.
    #[serde(rename = "dialog_06")]
    Dialog06,
    /// Lines of text, sent by themselves or asked for.
    #[serde(rename = "ascii")]
    Ascii,
}

/// The parity of a serial port.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(rename = "ScaleParity")]
pub(crate) enum Parity {
    None,
    Even,
    Odd,
}

macro_rules! codes {
    ($type:ident: $($variant:ident => $code:literal),+) => {
        impl $type {
            /// The form stored and sent.
            pub(crate) const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            pub(crate) fn parse(code: &str) -> Option<Self> {
                [$(Self::$variant),+].into_iter().find(|known| known.code() == code)
            }
        }
    };
}

codes!(Transport: Network => "network", Serial => "serial");
codes!(Protocol: Mettler8217 => "mettler_8217", Dialog06 => "dialog_06", Ascii => "ascii");
codes!(Parity: None => "none", Even => "even", Odd => "odd");

/// The scale of this device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct ScaleSettings {
    pub(crate) transport: Transport,
    pub(crate) address: String,
    pub(crate) protocol: Protocol,
    /// Of a serial port.
    pub(crate) baud: Option<u32>,
    pub(crate) parity: Parity,
    /// 7 or 8.
    pub(crate) data_bits: u8,
}

/// The scale, if there is one.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct ScaleView {
    pub(crate) scale: Option<ScaleSettings>,
}

/// The scale that is wished; what is left out is what its protocol usually wants.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct UpdateScale {
    pub(crate) transport: Transport,
    pub(crate) address: String,
    pub(crate) protocol: Protocol,
    #[serde(default)]
    #[schemars(with = "Option<i64>")]
    pub(crate) baud: Option<Number>,
    #[serde(default)]
    pub(crate) parity: Option<Parity>,
    #[serde(default)]
    #[schemars(with = "Option<i64>")]
    pub(crate) data_bits: Option<Number>,
}

/// An integer written as a number or as a numeric text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub(crate) struct Number(#[serde(deserialize_with = "lenient::integer")] pub(crate) i64);

/// A serial port of this machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct ScalePort {
    pub(crate) address: String,
    /// A cable that comes and goes, rather than a socket of the machine.
    pub(crate) is_usb: bool,
}

/// What the scale shows at that instant.
#[derive(Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "ScaleReading")]
pub(crate) struct ReadingView {
    pub(crate) state: ScaleState,
    /// In kilograms, with three decimals.
    pub(crate) weight: Option<Kilograms>,
    /// For the person in front of it.
    pub(crate) message: Option<String>,
    pub(crate) at: Timestamp,
}

impl ReadingView {
    pub(crate) fn new(reading: &Reading, at: Timestamp) -> Self {
        Self {
            state: reading.state,
            weight: reading.grams.map(Kilograms),
            message: reading.message.clone(),
            at,
        }
    }
}
