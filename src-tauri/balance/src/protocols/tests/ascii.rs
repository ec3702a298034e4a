use super::*;

fn line(text: &str) -> Vec<Signal> {
    let mut scale = Conversation::new(Protocol::Ascii);
    heard(&mut scale, format!("{text}\r\n").as_bytes(), at(0))
}

#[test]
fn a_line_with_a_flag_is_believed() {
    for (text, signal) in [
        ("ST,GS,+  1.250kg", stable(1250)),
        ("ST,NT,+0001.25kg", stable(1250)),
        ("US,NT, 0.735 kg", moving(735)),
        ("st,gs, 12,5 kg", stable(12_500)),
        ("S S      1.250 kg", stable(1250)),
        ("S D      1.250 kg", moving(1250)),
        ("ST    1250 g", stable(1250)),
        ("ST 0.2505 kg", stable(251)),
        ("ST 999.5 g", stable(1000)),
        ("ST 0.9999 kg", stable(1000)),
        ("1.250 kg ST", stable(1250)),
        ("ST,GS,-  0.000kg", stable(0)),
        ("ST,GS,-  0.020kg", Signal::BelowZero),
        ("OL,GS,+ 99.999kg", Signal::Overload),
        ("S +", Signal::Overload),
        ("S -", Signal::BelowZero),
        ("S I", Signal::Moving),
        ("UL", Signal::BelowZero),
        ("++++++", Signal::Overload),
        ("ST 2.20 lb", NOT_KILOGRAMS),
    ] {
        assert_eq!(line(text), [signal], "{text}");
    }
}

#[test]
fn a_line_without_a_flag_is_a_weight_that_is_not_stable_yet() {
    for (text, grams) in [
        ("  2.345 kg", 2345),
        ("1250 g", 1250),
        ("+ 0,735", 735),
        ("N   +   1.250 kg", 1250),
        ("10.5 g", 11),
        ("W 1.2kg", 1200),
    ] {
        assert_eq!(line(text), [moving(grams)], "{text}");
    }
}

#[test]
fn what_might_be_something_else_is_never_a_weight() {
    for text in [
        "1250",
        "TR 1.250 kg",
        "TARE 1.250 kg",
        "PT 1.250kg",
        "21/11/2026",
        "10:36",
        "12,50 EUR",
        "No. 12",
        ".750 kg",
        "ST,.750kg",
        "1.234.5 kg",
        "1 250 g",
        "ST,GS,",
        "kg",
        "1.250 kg 3",
        "99999999999999999999 kg",
        "1.250 kgs",
        "0x10 kg",
        "é1.250 kg",
        "1e3 kg",
        "+-1.250 kg",
        "ES",
        "ST*1.250 kg",
    ] {
        assert_eq!(line(text), [], "{text}");
    }
}

#[test]
fn an_endless_line_is_dropped_and_the_next_one_read() {
    let mut scale = Conversation::new(Protocol::Ascii);
    heard(&mut scale, &[b'1'; 10_000], at(0));
    heard(&mut scale, b"\r", at(0));
    assert_eq!(heard(&mut scale, b"ST,GS,1.250kg\r", at(0)), [stable(1250)]);
}

#[test]
fn a_weight_repeated_long_enough_is_stable() {
    let mut scale = Conversation::new(Protocol::Ascii);
    let mut say = |text: &str, now| heard(&mut scale, format!("{text}\r\n").as_bytes(), at(now))[0];
    assert_eq!(say("1.250 kg", 0), moving(1250));
    assert_eq!(say("1.250 kg", 100), moving(1250));
    assert_eq!(say("1.250 kg", 200), moving(1250));
    assert_eq!(say("1.250 kg", 600), stable(1250));
    assert_eq!(say("1.255 kg", 700), moving(1255));
    // Long enough, and not often enough.
    assert_eq!(say("1.255 kg", 2000), moving(1255));
    assert_eq!(say("1.255 kg", 3000), stable(1255));
    assert_eq!(say("OL", 3100), Signal::Overload);
    assert_eq!(say("1.255 kg", 3200), moving(1255));
}

#[test]
fn a_silent_scale_is_asked_in_turn_until_it_understands() {
    let mut scale = Conversation::new(Protocol::Ascii);
    assert_eq!(scale.ask(at(0)), None);
    assert_eq!(scale.ask(at(1000)), Some(&b"SI\r\n"[..]));
    assert_eq!(scale.ask(at(2000)), Some(&b"W\r\n"[..]));
    heard(&mut scale, b"1.250 kg\r\n", at(2100));
    assert_eq!(scale.ask(at(2300)), Some(&b"W\r\n"[..]));
}

#[test]
fn a_scale_that_speaks_by_itself_is_never_asked() {
    let mut scale = Conversation::new(Protocol::Ascii);
    for turn in 0..100 {
        assert_eq!(scale.ask(at(turn * 100)), None);
        heard(&mut scale, b"ST,GS,1.250kg\r\n", at(turn * 100));
    }
}
