use super::{check_printer, is_device, is_network_address};
use crate::printing::dto::{PrinterSettings, Transport};

fn settings(transport: Transport, address: &str) -> PrinterSettings {
    PrinterSettings {
        transport,
        address: address.to_owned(),
        baud: None,
        paper_mm: 80,
        is_automatic: true,
        opens_drawer: false,
        footer: None,
    }
}

#[test]
fn an_address_is_one_of_its_transport() {
    for good in [
        "192.168.1.50",
        "192.168.1.50:9100",
        "imprimante.local",
        "[fe80::1]:9100",
    ] {
        assert!(is_network_address(good), "{good}");
    }
    for bad in [
        "",
        ":9100",
        "192.168.1.50:",
        "192.168.1.50:0",
        "http://imprimante",
        "a b",
        "hôte:99999",
    ] {
        assert!(!is_network_address(bad), "{bad}");
    }
    assert!(is_device("/dev/usb/lp0", "LPT") && is_device("LPT1", "LPT") && is_device("COM3", "COM"));
    for bad in [
        "/etc/passwd",
        "/dev/",
        "/dev/../etc/passwd",
        "lp0",
        "COM",
        "/dev/usb/lp 0",
    ] {
        assert!(!is_device(bad, "COM"), "{bad}");
    }
}

#[test]
fn a_serial_port_has_a_speed_and_nothing_else_has() {
    let serial = check_printer(settings(Transport::Serial, " /dev/ttyUSB0 ")).unwrap();
    assert_eq!((serial.address.as_str(), serial.baud), ("/dev/ttyUSB0", Some(9600)));
    let mut device = settings(Transport::Device, "/dev/usb/lp0");
    device.baud = Some(9600);
    assert_eq!(check_printer(device).unwrap().baud, None);
    let mut wrong = settings(Transport::Serial, "COM3");
    wrong.baud = Some(1234);
    assert_eq!(check_printer(wrong).unwrap_err().fields[0].name, "baud");
}

#[test]
fn a_roll_is_58_or_80_millimetres_wide() {
    let mut wide = settings(Transport::Network, "192.168.1.50");
    wide.paper_mm = 112;
    assert_eq!(check_printer(wide).unwrap_err().fields[0].name, "paper_mm");
}
