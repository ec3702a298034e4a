//! Opening a serial port or a connection, and why it does not open, for a person.

use crate::scale::dto::{Parity, ScaleSettings, Transport};
use serialport::{DataBits, StopBits};
use std::io::{self, ErrorKind, Read, Write};
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

/// How long a read waits for a byte.
const TICK: Duration = Duration::from_millis(40);
/// How long a scale of the network may take to accept.
const ACCEPTANCE: Duration = Duration::from_secs(2);

/// An open line, read and written by a thread that may wait.
pub(super) trait Cable: Read + Write + Send {}
impl<T: Read + Write + Send> Cable for T {}

pub(super) async fn open(scale: &ScaleSettings) -> io::Result<Box<dyn Cable>> {
    match scale.transport {
        Transport::Network => open_connection(&scale.address).await,
        Transport::Serial => {
            let scale = scale.clone();
            spawn_blocking(move || open_port(&scale)).await?
        }
    }
}

async fn open_connection(address: &str) -> io::Result<Box<dyn Cable>> {
    let stream = timeout(ACCEPTANCE, TcpStream::connect(address)).await??.into_std()?;
    stream.set_nonblocking(false)?;
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(TICK))?;
    stream.set_write_timeout(Some(TICK))?;
    Ok(Box::new(stream))
}

fn open_port(scale: &ScaleSettings) -> io::Result<Box<dyn Cable>> {
    let port = serialport::new(scale.address.as_str(), scale.baud.unwrap_or(9600))
        .data_bits(if scale.data_bits == 7 {
            DataBits::Seven
        } else {
            DataBits::Eight
        })
        .parity(match scale.parity {
            Parity::None => serialport::Parity::None,
            Parity::Even => serialport::Parity::Even,
            Parity::Odd => serialport::Parity::Odd,
        })
        .stop_bits(StopBits::One)
        .timeout(TICK)
        .open()?;
    Ok(Box::new(port))
}

/// Is it only that nothing came in time?
pub(super) fn is_later(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted
    )
}

/// What to tell the person when the line does not open, or is cut.
pub(super) fn sentence(scale: &ScaleSettings, error: &io::Error) -> String {
    let address = &scale.address;
    match (scale.transport, error.kind()) {
        (_, ErrorKind::PermissionDenied) => format!(
            "L'ordinateur refuse l'accès à la balance ({address}). Demandez à la personne qui s'en occupe. En attendant, tapez le poids."
        ),
        (_, ErrorKind::ResourceBusy) => format!(
            "La balance est déjà utilisée par un autre programme ({address}). Fermez-le. En attendant, tapez le poids."
        ),
        (Transport::Serial, _) => format!(
            "La balance n'est plus branchée ({address}). Rebranchez son câble : elle reviendra d'elle-même. En attendant, tapez le poids."
        ),
        (Transport::Network, _) => format!(
            "La balance ne répond pas sur le réseau ({address}). Vérifiez qu'elle est allumée et branchée : elle reviendra d'elle-même. En attendant, tapez le poids."
        ),
    }
}
