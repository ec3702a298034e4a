//! What a scale may be. Pure.

use super::dto::{Number, Parity, Protocol, ScaleSettings, Transport, UpdateScale};
use crate::refusals::SCALE_INVALID;
use recyclique_kernel::Refused;

const BAUDS: [u32; 8] = [1200, 2400, 4800, 9600, 19_200, 38_400, 57_600, 115_200];

/// Checks and tidies the settings: an address of this transport, a line that exists.
pub(crate) fn check_scale(wished: &UpdateScale) -> Result<ScaleSettings, Refused> {
    let address = wished.address.trim().to_owned();
    let (is_address, example) = match wished.transport {
        Transport::Network => (is_network_address(&address), "192.168.1.60:4001"),
        Transport::Serial => (is_serial_port(&address), "/dev/ttyUSB0 ou COM3"),
    };
    if !is_address {
        let message = format!("Cette adresse de balance n'est pas valable (exemple : {example})");
        return Err(SCALE_INVALID.field("address", message));
    }
    let baud = match (wished.transport, wished.baud) {
        (Transport::Network, _) => None,
        (Transport::Serial, None) => Some(9600),
        (Transport::Serial, Some(Number(baud))) => Some(
            BAUDS
                .into_iter()
                .find(|known| i64::from(*known) == baud)
                .ok_or_else(|| SCALE_INVALID.field("baud", "Cette vitesse n'existe pas (habituellement 9600)"))?,
        ),
    };
    let (parity, data_bits) = usual_line(wished.protocol);
    let data_bits = match wished.data_bits {
        None => data_bits,
        Some(Number(7)) => 7,
        Some(Number(8)) => 8,
        Some(_) => return Err(SCALE_INVALID.field("data_bits", "Une balance envoie 7 ou 8 bits")),
    };
    Ok(ScaleSettings {
        transport: wished.transport,
        address,
        protocol: wished.protocol,
        baud,
        parity: wished.parity.unwrap_or(parity),
        data_bits,
    })
}

/// What scales of this protocol leave the factory with.
const fn usual_line(protocol: Protocol) -> (Parity, u8) {
    match protocol {
        Protocol::Mettler8217 | Protocol::Dialog06 => (Parity::Even, 7),
        Protocol::Ascii => (Parity::None, 8),
    }
}

/// A name or an address, and a port: no port is usual among scales.
fn is_network_address(address: &str) -> bool {
    let Some((host, port)) = address.rsplit_once(':') else {
        return false;
    };
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let is_host = match host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        Some(inside) => inside.parse::<std::net::Ipv6Addr>().is_ok(),
        None => !host.is_empty() && host.len() <= 253 && host.chars().all(is_name),
    };
    is_host && port.parse::<u16>().is_ok_and(|port| port > 0)
}

/// A file of devices only: the program opens nothing else.
fn is_serial_port(path: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_' | '.' | ':');
    let is_file = path
        .strip_prefix("/dev/")
        .is_some_and(|rest| !rest.is_empty() && rest.len() < 200 && !rest.contains("..") && rest.chars().all(is_plain));
    let is_port = path
        .strip_prefix("COM")
        .is_some_and(|number| number.parse::<u8>().is_ok());
    is_file || is_port
}

#[cfg(test)]
mod tests;
