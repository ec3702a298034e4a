//! Access tokens: a JWT of one kind only, HS256, whose header is ours to the byte. No other algorithm can be asked for.

use recyclique_kernel::{Id, Timestamp};
use recyclique_platform::{Failure, crypto};
use serde::{Deserialize, Serialize};

#[cfg(test)]
mod tests;

/// `{"alg":"HS256","typ":"JWT"}`.
const HEADER: &str = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9";

/// What a token says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Claims {
    /// The person.
    pub(crate) sub: Id,
    /// The sign-in, a row of `auth_session`.
    pub(crate) sid: Id,
    pub(crate) iat: i64,
    pub(crate) exp: i64,
    /// Makes two tokens of one second different.
    pub(crate) jti: Id,
    pub(crate) purpose: Purpose,
}

/// What a token is for: one made to reset a password will never open a till (spec auth-users Q7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Purpose {
    Access,
}

/// Writes and signs a token.
pub(crate) fn sign(key: &[u8], claims: &Claims) -> Result<String, Failure> {
    let message = format!("{HEADER}.{}", crypto::encode(serde_json::to_vec(claims)?));
    let signature = crypto::encode(crypto::sign(key, message.as_bytes()));
    Ok(format!("{message}.{signature}"))
}

/// What an authentic token that has not expired says.
pub(crate) fn read(key: &[u8], token: &str, now: Timestamp) -> Option<Claims> {
    let (message, signature) = token.rsplit_once('.')?;
    let (header, payload) = message.split_once('.')?;
    if header != HEADER || !crypto::is_signed(key, message.as_bytes(), &crypto::decode(signature)?) {
        return None;
    }
    let claims: Claims = serde_json::from_slice(&crypto::decode(payload)?).ok()?;
    (claims.exp > now.unix_seconds()).then_some(claims)
}
