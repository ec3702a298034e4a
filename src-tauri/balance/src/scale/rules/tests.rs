use super::*;

fn wished(transport: Transport, address: &str) -> UpdateScale {
    UpdateScale {
        transport,
        address: address.to_owned(),
        protocol: Protocol::Ascii,
        baud: None,
        parity: None,
        data_bits: None,
    }
}

#[test]
fn an_address_is_of_its_transport_and_a_port_is_a_device() {
    for (transport, address, is_valid) in [
        (Transport::Network, "192.168.1.60:4001", true),
        (Transport::Network, " balance.local:23 ", true),
        (Transport::Network, "[::1]:4001", true),
        (Transport::Network, "192.168.1.60", false),
        (Transport::Network, "192.168.1.60:0", false),
        (Transport::Network, "192.168.1.60:70000", false),
        (Transport::Network, "http://balance:80", false),
        (Transport::Network, ":4001", false),
        (Transport::Network, "[nowhere]:4001", false),
        (Transport::Serial, "/dev/ttyUSB0", true),
        (Transport::Serial, "/dev/serial/by-id/usb-FTDI-if00", true),
        (Transport::Serial, "COM3", true),
        (Transport::Serial, "COM300", false),
        (Transport::Serial, "/dev/", false),
        (Transport::Serial, "/dev/../etc/passwd", false),
        (Transport::Serial, "/etc/passwd", false),
        (Transport::Serial, "", false),
    ] {
        match check_scale(&wished(transport, address)) {
            Ok(settings) => assert_eq!((is_valid, settings.address.as_str()), (true, address.trim())),
            Err(refused) => assert_eq!(
                (is_valid, refused.fields[0].name.as_str()),
                (false, "address"),
                "{address}"
            ),
        }
    }
}

#[test]
fn what_is_left_out_is_what_the_protocol_usually_wants() {
    for (protocol, line) in [
        (Protocol::Mettler8217, (Some(9600), Parity::Even, 7)),
        (Protocol::Dialog06, (Some(9600), Parity::Even, 7)),
        (Protocol::Ascii, (Some(9600), Parity::None, 8)),
    ] {
        let settings = check_scale(&UpdateScale {
            protocol,
            ..wished(Transport::Serial, "/dev/ttyS0")
        });
        let settings = settings.unwrap();
        assert_eq!((settings.baud, settings.parity, settings.data_bits), line);
    }
}

#[test]
fn a_line_that_does_not_exist_is_refused_by_field() {
    for (baud, data_bits, wrong) in [
        (Some(9601), None, "baud"),
        (Some(-1), None, "baud"),
        (None, Some(9), "data_bits"),
    ] {
        let refused = check_scale(&UpdateScale {
            baud: baud.map(Number),
            data_bits: data_bits.map(Number),
            ..wished(Transport::Serial, "/dev/ttyS0")
        });
        assert_eq!(refused.unwrap_err().fields[0].name, wrong);
    }
    let network = UpdateScale {
        baud: Some(Number(1)),
        ..wished(Transport::Network, "127.0.0.1:4001")
    };
    assert_eq!(check_scale(&network).unwrap().baud, None);
}
