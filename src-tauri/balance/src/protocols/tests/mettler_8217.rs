use super::*;

#[test]
fn each_answer_is_read_as_the_manual_says() {
    for (answer, signal) in [
        (&b"\x0212.345\r"[..], stable(12_345)),
        (b"\x02 0.500N\r", stable(500)),
        (b"\x0200.000\r", stable(0)),
        (b"\x02150.000\r", stable(150_000)),
        (b"\x02?A\r", Signal::Moving),
        (b"\x02?B\r", Signal::Overload),
        (b"\x02?C\r", Signal::Overload),
        (b"\x02?D\r", Signal::BelowZero),
        (b"\x02?H\r", mettler_zero_lost()),
        (b"\x02?P\r", stable(0)),
        (b"\x02?@\r", Signal::Moving),
        (b"\x0212.34\r", NOT_KILOGRAMS),
        (b"\x02012.34N\r", NOT_KILOGRAMS),
    ] {
        let mut scale = Conversation::new(Protocol::Mettler8217);
        assert_eq!(heard(&mut scale, answer, at(0)), [signal], "{}", answer.escape_ascii());
    }
}

fn mettler_zero_lost() -> Signal {
    Signal::Trouble("La balance n'a pas trouvé son zéro. Videz-la, éteignez-la puis rallumez-la.")
}

#[test]
fn the_parity_bit_of_a_port_that_does_not_know_it_is_left_out() {
    let mut scale = Conversation::new(Protocol::Mettler8217);
    let with_parity = b"\x0212.345\r".map(|byte: u8| if byte.count_ones() % 2 == 1 { byte | 0x80 } else { byte });
    assert_eq!(heard(&mut scale, &with_parity, at(0)), [stable(12_345)]);
}

#[test]
fn what_is_not_a_weight_is_noise() {
    for answer in [
        &b"\x02\r"[..],
        b"\x0212345\r",
        b"\x0212.3456\r",
        b"\x02-1.000\r",
        b"\x02?\r",
        b"\x02?\x01\r",
        b"12.345\r",
        b"\x021 2.345\r",
    ] {
        let mut scale = Conversation::new(Protocol::Mettler8217);
        assert_eq!(heard(&mut scale, answer, at(0)), [], "{}", answer.escape_ascii());
    }
}

#[test]
fn the_weight_is_asked_for_again_soon_after_an_answer_and_later_without() {
    let mut scale = Conversation::new(Protocol::Mettler8217);
    assert_eq!(scale.ask(at(0)), Some(&b"W"[..]));
    assert_eq!(scale.ask(at(500)), None);
    assert_eq!(scale.ask(at(800)), Some(&b"W"[..]));
    heard(&mut scale, b"\x0212.345\r", at(900));
    assert_eq!(scale.ask(at(1000)), None);
    assert_eq!(scale.ask(at(1050)), Some(&b"W"[..]));
}
