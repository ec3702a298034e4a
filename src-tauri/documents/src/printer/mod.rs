//! From bytes to paper: the network (port 9100), a device file, a serial port.

mod error;
mod network;
mod status;
mod wired;

pub use error::{PrintCause, PrintError};
pub use status::Status;

use std::path::PathBuf;
use std::time::Duration;

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

impl Printer {
    /// Prints `bytes`, and gives up after `timeout`. A printer that says that it cannot print is believed before
    /// anything leaves, and again at the end.
    pub async fn send(&self, bytes: &[u8], timeout: Duration) -> Result<(), PrintError> {
        match self {
            Self::Network(address) => network::send(address, bytes, timeout).await,
            Self::Device(_) | Self::Serial { .. } => wired::send(self, bytes.to_vec(), timeout).await,
        }
    }

    /// Asks the printer how it is. An error: nobody there.
    pub async fn status(&self, timeout: Duration) -> Result<Status, PrintError> {
        match self {
            Self::Network(address) => network::status(address, timeout).await,
            Self::Device(_) | Self::Serial { .. } => wired::status(self, timeout).await,
        }
    }

    /// Where it is, for a person.
    fn name(&self) -> String {
        match self {
            Self::Network(address) => address.clone(),
            Self::Device(path) => path.display().to_string(),
            Self::Serial { path, .. } => path.clone(),
        }
    }
}
