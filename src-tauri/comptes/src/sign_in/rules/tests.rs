use super::*;
use proptest::prelude::*;

fn noon() -> Timestamp {
    Timestamp::parse("2026-11-21T12:00:00Z").unwrap()
}

fn after(seconds: i64) -> Timestamp {
    noon().plus(TimeDelta::seconds(seconds))
}

/// A token just issued, of a sign-in an hour old.
fn presented() -> Presented {
    Presented {
        rotated_at: None,
        revoked_at: None,
        last_used_at: after(-3600),
        expires_at: after(23 * 3600),
        may_sign_in: true,
    }
}

#[test]
fn a_refresh_token_is_exchanged_once_give_or_take_a_race() {
    assert_eq!(decide_exchange(&presented(), noon()), Exchange::Rotate);
    for (seconds_ago, expected) in [
        (0, Exchange::Rotate),
        (10, Exchange::Rotate),
        (11, Exchange::Reused),
        (9000, Exchange::Reused),
    ] {
        let token = Presented {
            rotated_at: Some(after(-seconds_ago)),
            ..presented()
        };
        assert_eq!(decide_exchange(&token, noon()), expected, "{seconds_ago} s");
    }
}

#[test]
fn each_end_of_a_sign_in_has_its_words() {
    let cases = [
        (
            Presented {
                revoked_at: Some(noon()),
                ..presented()
            },
            &REFRESH_REVOKED,
        ),
        (
            Presented {
                expires_at: noon(),
                ..presented()
            },
            &REFRESH_EXPIRED,
        ),
        (
            Presented {
                may_sign_in: false,
                ..presented()
            },
            &REFRESH_INVALID,
        ),
        (
            Presented {
                last_used_at: after(-8 * 3600 - 1),
                ..presented()
            },
            &SESSION_IDLE,
        ),
    ];
    for (token, refusal) in cases {
        assert_eq!(decide_exchange(&token, noon()), Exchange::Refuse(refusal));
    }
}

#[test]
fn a_clock_that_goes_back_ends_no_sign_in() {
    let token = Presented {
        last_used_at: after(3600 * 24 * 3650),
        rotated_at: Some(after(3600)),
        ..presented()
    };
    assert_eq!(decide_exchange(&token, noon()), Exchange::Rotate);
}

#[test]
fn the_tenth_wrong_password_of_a_minute_closes_the_door_to_its_end() {
    let mut failures = None;
    for second in 0..9 {
        let now = add_failure(Method::Password, failures, after(second));
        assert_eq!(seconds_to_wait(&now, after(second)), None);
        failures = Some(now);
    }
    let tenth = add_failure(Method::Password, failures, after(9));
    assert_eq!(seconds_to_wait(&tenth, after(9)), Some(51));
    assert_eq!(seconds_to_wait(&tenth, after(60)), None);
    assert_eq!(add_failure(Method::Password, Some(tenth), after(60)).count, 1);
}

#[test]
fn the_fifth_wrong_pin_asks_to_wait_longer_and_longer_up_to_a_quarter_of_an_hour() {
    let mut now = noon();
    let mut failures = None;
    let mut pauses = Vec::new();
    for _ in 0..12 {
        let next = add_failure(Method::Pin, failures, now);
        pauses.push(seconds_to_wait(&next, now).unwrap_or(0));
        now = next.locked_until.unwrap_or(now);
        failures = Some(next);
    }
    assert_eq!(pauses, [0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900]);
}

#[test]
fn a_clock_that_goes_back_locks_nobody_out() {
    let locked = Failures {
        count: 9,
        since: noon(),
        locked_until: Some(after(480)),
    };
    assert_eq!(seconds_to_wait(&locked, noon()), Some(480));
    assert_eq!(seconds_to_wait(&locked, after(-3600)), None);
}

#[test]
fn the_operator_reads_how_long_to_wait_and_what_else_works() {
    assert_eq!(
        wait_sentence(Method::Pin, 30),
        "Trop d'essais. Réessayez dans 30 secondes, ou connectez-vous avec votre mot de passe."
    );
    assert_eq!(
        wait_sentence(Method::Password, 1),
        "Trop d'essais. Réessayez dans 1 seconde."
    );
    assert_eq!(
        wait_sentence(Method::Password, 60),
        "Trop d'essais. Réessayez dans 60 secondes."
    );
    assert_eq!(
        wait_sentence(Method::Password, 61),
        "Trop d'essais. Réessayez dans 2 minutes."
    );
    assert_eq!(
        wait_sentence(Method::Password, 900),
        "Trop d'essais. Réessayez dans 15 minutes."
    );
}

proptest! {
    /// Whatever the clock does between the tries, nobody waits for ever and nobody guesses freely.
    #[test]
    fn guessing_slows_down_and_never_locks_for_long(jumps in proptest::collection::vec(-100_000_i64..100_000, 1..60)) {
        let mut now = noon();
        let mut failures: Option<Failures> = None;
        for (tries, jump) in jumps.into_iter().enumerate() {
            now = now.plus(TimeDelta::seconds(jump));
            let next = add_failure(Method::Pin, failures, now);
            let wait = seconds_to_wait(&next, now);
            prop_assert_eq!(wait.is_some(), tries >= 4);
            prop_assert!(wait.unwrap_or(0) <= 900);
            failures = Some(next);
        }
    }
}
