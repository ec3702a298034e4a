//! What a printer may be. Pure.

use super::dto::{PrinterSettings, Transport};
use crate::refusals::PRINTER_INVALID;
use recyclique_kernel::Refused;

#[cfg(test)]
mod tests;

const BAUDS: [i64; 7] = [2400, 4800, 9600, 19_200, 38_400, 57_600, 115_200];
const FOOTER_LIMIT: usize = 500;

/// Checks and tidies the settings: an address of this transport, a roll that exists.
pub(crate) fn check_printer(settings: PrinterSettings) -> Result<PrinterSettings, Refused> {
    let address = settings.address.trim().to_owned();
    let (is_address, example) = match settings.transport {
        Transport::Network => (is_network_address(&address), "192.168.1.50 ou 192.168.1.50:9100"),
        Transport::Device => (is_device(&address, "LPT"), "/dev/usb/lp0"),
        Transport::Serial => (is_device(&address, "COM"), "/dev/ttyUSB0 ou COM3"),
    };
    if !is_address {
        let message = format!("Cette adresse d'imprimante n'est pas valable (exemple : {example})");
        return Err(PRINTER_INVALID.field("address", message));
    }
    let baud = match (settings.transport, settings.baud) {
        (Transport::Serial, None) => Some(9600),
        (Transport::Serial, Some(baud)) if BAUDS.contains(&baud) => Some(baud),
        (Transport::Serial, Some(_)) => {
            return Err(PRINTER_INVALID.field("baud", "Cette vitesse n'existe pas (habituellement 9600 ou 19200)"));
        }
        (Transport::Network | Transport::Device, _) => None,
    };
    if !matches!(settings.paper_mm, 58 | 80) {
        return Err(PRINTER_INVALID.field("paper_mm", "Le rouleau fait 58 ou 80 mm"));
    }
    let footer = settings
        .footer
        .map(|text| text.trim().to_owned())
        .filter(|text| !text.is_empty());
    if footer.as_ref().is_some_and(|text| text.chars().count() > FOOTER_LIMIT) {
        let message = format!("Le texte doit avoir au plus {FOOTER_LIMIT} caractères");
        return Err(PRINTER_INVALID.field("footer", message));
    }
    Ok(PrinterSettings {
        address,
        baud,
        footer,
        ..settings
    })
}

/// A name or an address, and perhaps a port.
fn is_network_address(address: &str) -> bool {
    let (host, port) = match address.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((host, rest)) => (host, rest.strip_prefix(':')),
        None => match address.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (address, None),
        },
    };
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ':');
    let is_port = |port: &str| port.parse::<u16>().is_ok_and(|port| port > 0);
    !host.is_empty() && host.len() <= 253 && host.chars().all(is_name) && port.is_none_or(is_port)
}

/// A file of devices only: a printer never writes over anything else.
fn is_device(path: &str, windows: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_' | '.' | ':');
    let is_file = path
        .strip_prefix("/dev/")
        .is_some_and(|rest| !rest.is_empty() && !rest.contains("..") && rest.chars().all(is_plain));
    let is_port = path
        .strip_prefix(windows)
        .is_some_and(|number| number.parse::<u8>().is_ok());
    is_file || is_port
}
