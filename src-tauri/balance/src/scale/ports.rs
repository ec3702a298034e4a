//! The serial ports of this machine.

use super::dto::ScalePort;
use std::path::Path;

/// How many are shown: a machine announces dozens that do not exist.
const SHOWN: usize = 64;

/// Those of this folder, cables first.
pub(crate) fn list(folder: &Path) -> Vec<ScalePort> {
    let Ok(entries) = folder.read_dir() else {
        return Vec::new();
    };
    let names = entries
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok());
    let mut ports: Vec<(bool, String, u16)> = names.filter_map(|name| known(&name)).collect();
    ports.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| (&a.1, a.2).cmp(&(&b.1, b.2))));
    let shown = ports.into_iter().take(SHOWN);
    let port = |(is_usb, kind, number)| ScalePort {
        address: folder.join(format!("{kind}{number}")).display().to_string(),
        is_usb,
    };
    shown.map(port).collect()
}

fn known(name: &str) -> Option<(bool, String, u16)> {
    [("ttyUSB", true), ("ttyACM", true), ("ttyS", false)]
        .into_iter()
        .find_map(|(kind, is_usb)| Some((is_usb, kind.to_owned(), name.strip_prefix(kind)?.parse().ok()?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cables_come_first_and_nothing_else_than_serial_ports_is_shown() {
        let folder = tempfile::tempdir().unwrap();
        for name in [
            "ttyS10", "ttyS2", "ttyUSB1", "ttyACM0", "tty1", "null", "ttySoup", "ttyUSB",
        ] {
            std::fs::write(folder.path().join(name), "").unwrap();
        }
        let names = list(folder.path()).into_iter().map(|port| {
            let name = port.address.rsplit('/').next().unwrap_or_default().to_owned();
            (name, port.is_usb)
        });
        let wanted = [
            ("ttyACM0", true),
            ("ttyUSB1", true),
            ("ttyS2", false),
            ("ttyS10", false),
        ];
        assert_eq!(
            names.collect::<Vec<_>>(),
            wanted.map(|(name, is_usb)| (name.to_owned(), is_usb))
        );
        assert_eq!(list(&folder.path().join("nowhere")), []);
    }
}
