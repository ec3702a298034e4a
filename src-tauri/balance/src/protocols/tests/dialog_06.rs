use super::*;

const PRICE: &[u8] = b"\x04\x0201\x1b000001\x1b\x03";
const RESULT: &[u8] = b"\x04\x05";
const STATUS: &[u8] = b"\x04\x0208\x03";

/// A weighing up to this answer of the scale: what it is understood as.
fn weigh(scale: &mut Conversation, start: u64, answers: &[&[u8]]) -> Vec<Signal> {
    let mut signals = Vec::new();
    let mut now = start;
    for answer in answers {
        assert!(scale.ask(at(now)).is_some());
        signals.extend(heard(scale, answer, at(now + 20)));
        now += 20;
    }
    signals
}

fn status(code: &str) -> Vec<u8> {
    format!("\x0209\x1b{code}\x03").into_bytes()
}

#[test]
fn a_weighing_sends_a_price_then_asks_for_the_result() {
    let mut scale = Conversation::new(Protocol::Dialog06);
    assert_eq!(scale.ask(at(0)), Some(PRICE));
    assert_eq!(heard(&mut scale, b"\x06", at(20)), []);
    assert_eq!(scale.ask(at(20)), Some(RESULT));
    let answer = b"\x0202\x1b3\x1b01250\x1b000001\x1b000001\x03";
    assert_eq!(heard(&mut scale, answer, at(60)), [stable(1250)]);
    assert_eq!(scale.ask(at(200)), None);
    assert_eq!(scale.ask(at(260)), Some(PRICE));
}

#[test]
fn five_digits_of_price_are_a_result_too_and_pounds_are_refused() {
    for (answer, signal) in [
        (&b"\x0202\x1b3\x1b15000\x1b00001\x1b000015\x03"[..], stable(15_000)),
        (b"\x0202\x1b1\x1b01250\x1b000001\x1b000001\x03", NOT_KILOGRAMS),
    ] {
        let mut scale = Conversation::new(Protocol::Dialog06);
        assert_eq!(weigh(&mut scale, 0, &[b"\x06", answer]), [signal]);
    }
}

#[test]
fn a_refusal_is_explained_by_its_status() {
    for (code, signal) in [
        ("20", Some(Signal::Moving)),
        ("22", Some(Signal::Moving)),
        ("30", Some(stable(0))),
        ("31", Some(Signal::BelowZero)),
        ("32", Some(Signal::Overload)),
        ("01", None),
        ("02", None),
    ] {
        let mut scale = Conversation::new(Protocol::Dialog06);
        let signals = weigh(&mut scale, 0, &[b"\x06", b"\x15", &status(code)]);
        assert_eq!(signals, signal.into_iter().collect::<Vec<_>>(), "{code}");
    }
    for code in ["10", "11", "21"] {
        let mut scale = Conversation::new(Protocol::Dialog06);
        let signals = weigh(&mut scale, 0, &[b"\x15", &status(code)]);
        assert!(
            matches!(signals.as_slice(), [Signal::Trouble(_)]),
            "{code}: {signals:?}"
        );
    }
}

#[test]
fn the_cause_is_asked_for_at_once_and_a_moving_scale_for_its_result_again() {
    let mut scale = Conversation::new(Protocol::Dialog06);
    assert_eq!(scale.ask(at(0)), Some(PRICE));
    heard(&mut scale, b"\x06", at(10));
    assert_eq!(scale.ask(at(10)), Some(RESULT));
    heard(&mut scale, b"\x15", at(20));
    assert_eq!(scale.ask(at(20)), Some(STATUS));
    heard(&mut scale, &status("20"), at(30));
    assert_eq!(scale.ask(at(230)), Some(RESULT));
}

#[test]
fn what_has_not_moved_since_its_result_still_weighs_it() {
    let mut scale = Conversation::new(Protocol::Dialog06);
    weigh(
        &mut scale,
        0,
        &[b"\x06", b"\x0202\x1b3\x1b01250\x1b000001\x1b000001\x03"],
    );
    assert_eq!(
        weigh(&mut scale, 300, &[b"\x06", b"\x15", &status("21")]),
        [stable(1250)]
    );
    weigh(&mut scale, 600, &[b"\x06", b"\x15", &status("32")]);
    let unknown = weigh(&mut scale, 900, &[b"\x06", b"\x15", &status("21")]);
    assert!(matches!(unknown.as_slice(), [Signal::Trouble(_)]));
}

#[test]
fn a_scale_that_wants_the_proof_of_an_approved_till_says_what_to_do() {
    let mut scale = Conversation::new(Protocol::Dialog06);
    let signals = weigh(&mut scale, 0, &[b"\x0211\x1b247\x03"]);
    let [Signal::Trouble(sentence)] = signals.as_slice() else {
        panic!("{signals:?}")
    };
    assert!(sentence.contains("homologuée"), "{sentence}");
}

#[test]
fn a_lost_answer_starts_the_weighing_again() {
    let mut scale = Conversation::new(Protocol::Dialog06);
    scale.ask(at(0));
    heard(&mut scale, b"\x06", at(10));
    assert_eq!(scale.ask(at(10)), Some(RESULT));
    assert_eq!(scale.ask(at(1009)), None);
    assert_eq!(scale.ask(at(1010)), Some(PRICE));
}
