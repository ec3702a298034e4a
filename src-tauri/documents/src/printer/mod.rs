//! From bytes to paper: the network (port 9100), a device file, a serial port.

mod error;

pub use error::{PrintCause, PrintError};

use std::path::PathBuf;

/// How a till reaches its printer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Printer {
    /// `host:port`; the port is 9100 when it is left out.
    Network(String),
    /// A device file, such as `/dev/usb/lp0`.
    Device(PathBuf),
    /// A serial port.
    Serial { path: String, baud: u32 },
}

/// What the printer says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Ready,
    Offline,
    PaperOut,
    CoverOpen,
    /// It never answers such questions: many do not. It may print very well.
    Unknown,
}

impl Status {
    /// For the person in front of the printer.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::Ready => "L'imprimante est prête.",
            Self::Offline => {
                "L'imprimante est en pause ou en erreur. Regardez son voyant, éteignez-la puis rallumez-la."
            }
            Self::PaperOut => "Plus de papier dans l'imprimante. Changez le rouleau.",
            Self::CoverOpen => "Le capot de l'imprimante est ouvert. Refermez-le.",
            Self::Unknown => "L'imprimante est branchée, mais ne dit pas son état.",
        }
    }
}
