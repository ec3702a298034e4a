use super::*;
use chrono::TimeDelta;
use proptest::prelude::*;
use serde_json::{Value, json};

const KEY: &[u8] = b"the key of this device, 32 bytes";

fn noon() -> Timestamp {
    Timestamp::parse("2026-11-21T12:00:00Z").unwrap()
}

fn claims() -> Claims {
    let id = Id::generate(noon());
    let iat = noon().unix_seconds();
    Claims {
        sub: id,
        sid: id,
        iat,
        exp: iat + 900,
        jti: id,
        purpose: Purpose::Access,
    }
}

fn signed(header: &Value, payload: &Value, key: &[u8]) -> String {
    let message = format!(
        "{}.{}",
        crypto::encode(header.to_string()),
        crypto::encode(payload.to_string())
    );
    let signature = crypto::encode(crypto::sign(key, message.as_bytes()));
    format!("{message}.{signature}")
}

#[test]
fn a_token_says_what_was_signed_until_its_last_second() {
    let token = sign(KEY, &claims()).unwrap();
    assert_eq!(read(KEY, &token, noon()).unwrap().exp, noon().unix_seconds() + 900);
    assert!(read(KEY, &token, noon().plus(TimeDelta::seconds(899))).is_some());
    assert!(read(KEY, &token, noon().plus(TimeDelta::seconds(900))).is_none());
}

#[test]
fn the_header_is_the_one_of_1_4_4() {
    assert_eq!(crypto::decode(HEADER).unwrap(), br#"{"alg":"HS256","typ":"JWT"}"#);
}

#[test]
fn a_token_signed_with_another_key_is_refused() {
    assert!(read(b"another key", &sign(KEY, &claims()).unwrap(), noon()).is_none());
}

#[test]
fn no_other_algorithm_can_be_asked_for() {
    let payload = serde_json::to_value(claims()).unwrap();
    for header in [
        json!({"alg": "none"}),
        json!({"typ": "JWT", "alg": "none"}),
        json!({"alg": "HS512", "typ": "JWT"}),
    ] {
        let token = signed(&header, &payload, KEY);
        assert!(read(KEY, &token, noon()).is_none(), "{header}");
        let unsigned = format!("{}.", token.rsplit_once('.').unwrap().0);
        assert!(read(KEY, &unsigned, noon()).is_none(), "{header} without a signature");
    }
}

#[test]
fn a_token_for_another_purpose_or_without_a_claim_is_refused() {
    let header = json!({"alg": "HS256", "typ": "JWT"});
    let mut reset = serde_json::to_value(claims()).unwrap();
    reset["purpose"] = json!("password-reset");
    assert!(read(KEY, &signed(&header, &reset, KEY), noon()).is_none());
    for claim in ["sub", "sid", "exp", "jti", "purpose"] {
        let mut incomplete = serde_json::to_value(claims()).unwrap();
        incomplete.as_object_mut().unwrap().remove(claim);
        assert!(
            read(KEY, &signed(&header, &incomplete, KEY), noon()).is_none(),
            "without {claim}"
        );
    }
}

proptest! {
    #[test]
    fn a_token_cut_or_altered_anywhere_is_refused(place in 0_usize..400, other in "[A-Za-z0-9_.-]") {
        let token = sign(KEY, &claims()).unwrap();
        let place = place % token.len();
        prop_assert!(read(KEY, &token[..place], noon()).is_none());
        let mut altered = token.clone();
        altered.replace_range(place..=place, &other);
        prop_assert!(altered == token || read(KEY, &altered, noon()).is_none());
    }

    #[test]
    fn no_text_panics(text in "\\PC*") {
        prop_assert!(read(KEY, &text, noon()).is_none());
    }
}
