//! How long a sign-in lasts, when a refresh token may be exchanged, how guessing slows down. Pure.

use crate::refusals::{REFRESH_EXPIRED, REFRESH_INVALID, REFRESH_REVOKED, SESSION_IDLE};
use chrono::TimeDelta;
use recyclique_kernel::{Refusal, Scope, Timestamp};

#[cfg(test)]
mod tests;

/// How long an access token lives. What is withdrawn counts at once whatever remains of it (`authenticator`).
pub(crate) const fn access_life(scope: Scope) -> TimeDelta {
    match scope {
        Scope::Full => TimeDelta::minutes(15),
        Scope::Till => TimeDelta::minutes(60),
    }
}

/// After how long the password, or the PIN, must be typed again whatever happened.
pub(crate) const fn sign_in_life(scope: Scope) -> TimeDelta {
    match scope {
        Scope::Full => TimeDelta::hours(24),
        Scope::Till => TimeDelta::hours(12),
    }
}

/// Without a refresh for that long, nobody is there any more.
const IDLE_LIMIT: TimeDelta = TimeDelta::hours(8);

/// Two tabs may race with one refresh token, and an answer may get lost: within this time, an exchange may be repeated.
const GRACE: TimeDelta = TimeDelta::seconds(10);

/// A refresh token that was presented, and the sign-in it belongs to.
#[derive(Debug, Clone)]
pub(crate) struct Presented {
    pub(crate) rotated_at: Option<Timestamp>,
    pub(crate) revoked_at: Option<Timestamp>,
    pub(crate) last_used_at: Timestamp,
    pub(crate) expires_at: Timestamp,
    pub(crate) may_sign_in: bool,
}

/// What to do with it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Exchange {
    /// Give the next one.
    Rotate,
    /// Somebody kept a copy: end the sign-in.
    Reused,
    /// Say no.
    Refuse(&'static Refusal),
}

/// Decides an exchange (spec auth-users §2.7, Q10, Q11).
pub(crate) fn decide_exchange(token: &Presented, now: Timestamp) -> Exchange {
    if token.revoked_at.is_some() {
        Exchange::Refuse(&REFRESH_REVOKED)
    } else if token.rotated_at.is_some_and(|rotated_at| now.since(rotated_at) > GRACE) {
        Exchange::Reused
    } else if now >= token.expires_at {
        Exchange::Refuse(&REFRESH_EXPIRED)
    } else if !token.may_sign_in {
        Exchange::Refuse(&REFRESH_INVALID)
    } else if now.since(token.last_used_at) > IDLE_LIMIT {
        Exchange::Refuse(&SESSION_IDLE)
    } else {
        Exchange::Rotate
    }
}

/// The secret that was tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Method {
    Password,
    Pin,
}

impl Method {
    /// The stored form.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Pin => "pin",
        }
    }

    /// What the right secret opens.
    pub(crate) const fn scope(self) -> Scope {
        match self {
            Self::Password => Scope::Full,
            Self::Pin => Scope::Till,
        }
    }
}

/// Passwords: this many failures within [`WINDOW`], then a pause to its end.
const PASSWORD_FAILURES: i64 = 10;
pub(crate) const WINDOW: TimeDelta = TimeDelta::minutes(1);

/// PIN: this many failures in a row, then a pause that doubles at each further one.
const PIN_FAILURES: i64 = 5;
const FIRST_PAUSE_SECONDS: i64 = 30;
const LONGEST_PAUSE_SECONDS: i64 = 15 * 60;

/// Wrong secrets in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Failures {
    pub(crate) count: i64,
    pub(crate) since: Timestamp,
    pub(crate) locked_until: Option<Timestamp>,
}

/// The count after one more wrong secret.
pub(crate) fn add_failure(method: Method, former: Option<Failures>, now: Timestamp) -> Failures {
    match method {
        Method::Password => {
            let within = former.filter(|f| now >= f.since && now.since(f.since) < WINDOW);
            let (count, since) = within.map_or((1, now), |f| (f.count + 1, f.since));
            let locked_until = (count >= PASSWORD_FAILURES).then(|| since.plus(WINDOW));
            Failures {
                count,
                since,
                locked_until,
            }
        }
        Method::Pin => {
            let (count, since) = former.map_or((1, now), |f| (f.count + 1, f.since));
            let locked_until = (count >= PIN_FAILURES).then(|| now.plus(TimeDelta::seconds(pin_pause(count))));
            Failures {
                count,
                since,
                locked_until,
            }
        }
    }
}

fn pin_pause(count: i64) -> i64 {
    // Doubled five times, 30 s are above the longest pause.
    let doublings = (count - PIN_FAILURES).clamp(0, 5);
    (FIRST_PAUSE_SECONDS << doublings).min(LONGEST_PAUSE_SECONDS)
}

/// How many seconds to wait before another try; nothing when trying is allowed. A lock that ends later than any lock can
/// was written by a clock that went back since: it holds nobody (P15).
pub(crate) fn seconds_to_wait(failures: &Failures, now: Timestamp) -> Option<i64> {
    let remaining = (failures.locked_until?.since(now).num_milliseconds() + 999) / 1000;
    (1..=LONGEST_PAUSE_SECONDS).contains(&remaining).then_some(remaining)
}

/// What the operator reads meanwhile.
pub(crate) fn wait_sentence(method: Method, seconds: i64) -> String {
    let delay = match (seconds, (seconds + 59) / 60) {
        (1, _) => "1 seconde".to_owned(),
        (2..=60, _) => format!("{seconds} secondes"),
        (_, minutes) => format!("{minutes} minutes"),
    };
    match method {
        Method::Password => format!("Trop d'essais. Réessayez dans {delay}."),
        Method::Pin => format!("Trop d'essais. Réessayez dans {delay}, ou connectez-vous avec votre mot de passe."),
    }
}
