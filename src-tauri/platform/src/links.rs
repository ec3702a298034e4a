//! Links that open one file for a while: `payload.signature`, both base64url, over `name:chance:expiry` (spec caisse §1.12,
//! reception §2.12).

use crate::crypto;
use recyclique_kernel::Timestamp;

/// A token for this file, good for that many seconds, that second included.
pub fn token(key: &[u8], file_name: &str, now: Timestamp, seconds: i64) -> Result<String, getrandom::Error> {
    let chance: String = crypto::random_token()?.chars().take(16).collect();
    let payload = format!("{file_name}:{chance}:{}", now.unix_seconds() + seconds);
    let signature = crypto::sign(key, payload.as_bytes());
    Ok(format!("{}.{}", crypto::encode(&payload), crypto::encode(signature)))
}

/// Was this token made for this file, and is it still worth something?
pub fn opens(key: &[u8], token: &str, file_name: &str, now: Timestamp) -> bool {
    let parts = token
        .split_once('.')
        .and_then(|(payload, signature)| Some((crypto::decode(payload)?, crypto::decode(signature)?)));
    let Some((payload, signature)) = parts else {
        return false;
    };
    let is_ours = crypto::is_signed(key, &payload, &signature);
    is_ours && std::str::from_utf8(&payload).is_ok_and(|payload| names(payload, file_name, now))
}

/// Does this signed payload open this file now?
fn names(payload: &str, file_name: &str, now: Timestamp) -> bool {
    let mut parts = payload.rsplitn(3, ':');
    let expiry = parts.next().and_then(|expiry| expiry.parse::<i64>().ok());
    let name = parts.nth(1);
    name == Some(file_name) && expiry.is_some_and(|expiry| expiry >= now.unix_seconds())
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;

    #[test]
    fn a_token_opens_its_file_until_it_expires() {
        let now = Timestamp::parse("2026-11-21T09:00:00Z").unwrap();
        let (key, later) = (b"key", now.plus(TimeDelta::seconds(60)));
        let token = token(key, "a:b.csv", now, 60).unwrap();
        assert!(opens(key, &token, "a:b.csv", now) && opens(key, &token, "a:b.csv", later));
        assert!(!opens(key, &token, "b.csv", now));
        assert!(!opens(b"other", &token, "a:b.csv", now));
        assert!(!opens(key, &token, "a:b.csv", later.plus(TimeDelta::seconds(1))));
        let mut altered = token.clone();
        altered.insert(1, 'A');
        for broken in ["", ".", "x.y", "x", &altered] {
            assert!(!opens(key, broken, "a:b.csv", now), "{broken}");
        }
        for broken in ["", "a.csv", "a.csv:x", "a.csv:x:demain"] {
            assert!(!names(broken, "a.csv", now), "{broken}");
        }
    }
}
