use super::*;
use proptest::collection::vec;
use proptest::prelude::*;

mod ascii;
mod dialog_06;
mod mettler_8217;

pub(super) fn at(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

pub(super) fn stable(grams: i64) -> Signal {
    Signal::Weight {
        grams: Grams(grams),
        is_stable: true,
    }
}

pub(super) fn moving(grams: i64) -> Signal {
    Signal::Weight {
        grams: Grams(grams),
        is_stable: false,
    }
}

/// Everything understood of these bytes, noise apart.
pub(super) fn heard(scale: &mut Conversation, bytes: &[u8], now: Duration) -> Vec<Signal> {
    let signals = bytes.iter().filter_map(|byte| scale.hear(*byte, now));
    signals.filter(|signal| *signal != Signal::Noise).collect()
}

pub(super) const PROTOCOLS: [Protocol; 3] = [Protocol::Mettler8217, Protocol::Dialog06, Protocol::Ascii];

/// Bytes that a scale sends, whole or in pieces, among others.
fn babble() -> impl Strategy<Value = Vec<u8>> {
    let pieces = prop_oneof![
        vec(any::<u8>(), 0..12),
        Just(b"\x0212.345\r".to_vec()),
        Just(b"\x02?A\r".to_vec()),
        Just(b"\x06\x0202\x1b3\x1b01250\x1b000001\x1b000001\x03".to_vec()),
        Just(b"\x15\x0209\x1b20\x03".to_vec()),
        Just(b"ST,GS,+  1.250kg\r\n".to_vec()),
        Just(vec![b'7'; 300]),
        Just(vec![2; 5]),
    ];
    vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn nothing_a_scale_sends_stops_the_program_and_no_weight_is_negative(bytes in babble(), step in 0_u64..400) {
        for protocol in PROTOCOLS {
            let mut scale = Conversation::new(protocol);
            let mut now = 0;
            for byte in &bytes {
                let _ = scale.ask(at(now));
                if let Some(Signal::Weight { grams, .. }) = scale.hear(*byte, at(now)) {
                    prop_assert!(grams >= Grams::ZERO);
                }
                now += step;
            }
        }
    }

    /// Whatever came before, the next whole answer is understood.
    #[test]
    fn a_cut_or_noisy_line_is_recovered_from(noise in vec(any::<u8>(), 0..200), grams in 0_i64..99_999) {
        let (kilograms, rest) = (grams / 1000, grams % 1000);
        for (protocol, answer) in [
            (Protocol::Mettler8217, format!("\x02{kilograms:02}.{rest:03}\r")),
            (Protocol::Dialog06, format!("\x03\x0202\x1b3\x1b{grams:05}\x1b000001\x1b000001\x03")),
            (Protocol::Ascii, format!("\r\nST,NT,{kilograms}.{rest:03}kg\r\n")),
        ] {
            let mut scale = Conversation::new(protocol);
            heard(&mut scale, &noise, at(0));
            let signals = heard(&mut scale, answer.as_bytes(), at(50));
            prop_assert_eq!(signals.last(), Some(&stable(grams)), "{:?}", protocol);
        }
    }

    #[test]
    fn a_scale_is_never_asked_without_a_pause(steps in vec(0_u64..2_000, 1..60)) {
        for protocol in PROTOCOLS {
            let mut scale = Conversation::new(protocol);
            let (mut now, mut last) = (0, None);
            for step in &steps {
                now += step;
                if scale.ask(at(now)).is_some() {
                    prop_assert!(last.is_none_or(|last| now - last >= 800), "{protocol:?}: {last:?}, then {now}");
                    last = Some(now);
                }
            }
        }
    }
}
