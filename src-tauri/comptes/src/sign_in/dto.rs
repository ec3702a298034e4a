//! What travels when signing in.

use crate::users::rules::{Status, display_name};
use crate::users::store::UserRow;
use recyclique_kernel::{Id, Role, Timestamp};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A sign-in by password.
#[derive(Deserialize, JsonSchema)]
#[schemars(rename = "LoginRequest")]
pub(crate) struct Login {
    pub(crate) username: String,
    pub(crate) password: String,
}

/// A sign-in by PIN, at a till where everybody is shown.
#[derive(Deserialize, JsonSchema)]
#[schemars(rename = "PinAuthRequest")]
pub(crate) struct LoginWithPin {
    pub(crate) user_id: String,
    pub(crate) pin: String,
}

/// A refresh token to exchange.
#[derive(Deserialize, JsonSchema)]
#[schemars(rename = "RefreshTokenRequest")]
pub(crate) struct RefreshSession {
    pub(crate) refresh_token: String,
}

/// What opens the doors, for a time.
#[derive(Clone, Serialize, JsonSchema)]
#[schemars(rename = "RefreshTokenResponse")]
pub struct Tokens {
    /// To be sent with each request.
    pub access_token: String,
    /// To be exchanged, once, for the next ones.
    pub refresh_token: String,
    /// Always « bearer ».
    pub token_type: &'static str,
    /// Seconds left to the access token.
    pub expires_in: i64,
}

/// Never prints a token.
impl fmt::Debug for Tokens {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_struct("Tokens")
            .field("expires_in", &self.expires_in)
            .finish_non_exhaustive()
    }
}

/// Who signed in.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "AuthUser")]
pub struct SignedInUser {
    /// The account.
    pub id: Id,
    username: Option<String>,
    first_name: Option<String>,
    last_name: Option<String>,
    role: Role,
    status: Status,
    is_active: bool,
    created_at: Timestamp,
    updated_at: Timestamp,
}

impl From<UserRow> for SignedInUser {
    fn from(user: UserRow) -> Self {
        Self {
            id: user.id,
            username: user.username,
            first_name: user.first_name,
            last_name: user.last_name,
            role: user.role,
            status: user.status,
            is_active: user.is_active,
            created_at: user.created_at,
            updated_at: user.updated_at,
        }
    }
}

/// The answer to a password.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "LoginResponse")]
pub(crate) struct LoginView {
    #[serde(flatten)]
    pub(crate) tokens: Tokens,
    pub(crate) user: SignedInUser,
}

/// The answer to a PIN.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "PinAuthResponse")]
pub(crate) struct LoginWithPinView {
    #[serde(flatten)]
    pub(crate) tokens: Tokens,
    pub(crate) user_id: Id,
    pub(crate) username: String,
    pub(crate) role: Role,
}

/// Somebody who may take the till with a PIN.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "OperatorOut")]
pub(crate) struct OperatorView {
    id: Id,
    display_name: String,
}

impl From<UserRow> for OperatorView {
    fn from(user: UserRow) -> Self {
        let UserRow {
            id,
            first_name,
            last_name,
            username,
            ..
        } = user;
        Self {
            id,
            display_name: display_name(first_name.as_deref(), last_name.as_deref(), username.as_deref()),
        }
    }
}
