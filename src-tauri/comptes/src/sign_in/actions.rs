//! Signing in, exchanging tokens, signing out: each in one transaction, the secrets digested before.

use super::dto::{LoginView, LoginWithPinView, Tokens};
use super::rules::{self, Exchange, Method};
use super::store::{self, SessionRow};
use crate::refusals::{REFRESH_INVALID, TOO_MANY_ATTEMPTS};
use crate::tokens::{self, Claims, Purpose};
use crate::users::store::{UserRow, select_user, update_password, update_pin};
use chrono::TimeDelta;
use recyclique_kernel::{Actor, Id, Refused, Scope, Timestamp};
use recyclique_platform::audit::{self, Act};
use recyclique_platform::db::{ReadTx, WriteTx};
use recyclique_platform::{Failure, crypto};
use serde_json::{Value, json};

/// How long an ended sign-in stays known, so that its tokens are answered « expiré » rather than « invalide ».
const ENDED_KEPT: TimeDelta = TimeDelta::days(7);

/// A secret that was tried on an account, before the transaction that draws the consequences.
pub(crate) struct Attempt {
    pub(crate) method: Method,
    /// Under which failures are counted.
    pub(crate) subject: String,
    /// The account as it was when the secret was compared.
    pub(crate) known: Option<UserRow>,
    pub(crate) is_match: bool,
    /// The digest that replaces the one of 1.4.4, once recognised.
    pub(crate) renewed: Option<String>,
}

/// Under which the wrong passwords of a username are counted.
pub(crate) fn username_subject(key: &[u8], username: &str) -> String {
    crypto::encode(crypto::sign(key, format!("username:{username}").as_bytes()))
}

/// Refuses to try when too many tries failed.
pub(crate) fn check_not_locked(tx: &ReadTx, method: Method, subject: &str, now: Timestamp) -> Result<(), Failure> {
    let failures = store::select_failures(tx, method, subject)?;
    match failures.and_then(|f| rules::seconds_to_wait(&f, now)) {
        None => Ok(()),
        Some(seconds) => {
            let refused = TOO_MANY_ATTEMPTS.with(rules::wait_sentence(method, seconds));
            Err(Refused {
                retry_after: Some(seconds),
                ..refused
            }
            .into())
        }
    }
}

/// Signs in with a password. Nothing means that the attempt failed, and is recorded.
pub(crate) fn login(tx: &WriteTx, key: &[u8], attempt: Attempt) -> Result<Option<LoginView>, Failure> {
    let signed_in = sign_in(tx, key, attempt)?;
    Ok(signed_in.map(|(user, tokens)| LoginView {
        tokens,
        user: user.into(),
    }))
}

/// Signs in with a PIN, for the till only. Nothing means that the attempt failed, and is recorded.
pub(crate) fn login_with_pin(tx: &WriteTx, key: &[u8], attempt: Attempt) -> Result<Option<LoginWithPinView>, Failure> {
    let signed_in = sign_in(tx, key, attempt)?;
    Ok(signed_in.map(|(user, tokens)| LoginWithPinView {
        tokens,
        user_id: user.id,
        username: user.username.unwrap_or_default(),
        role: user.role,
    }))
}

fn sign_in(tx: &WriteTx, key: &[u8], attempt: Attempt) -> Result<Option<(UserRow, Tokens)>, Failure> {
    let Attempt {
        method,
        subject,
        known,
        is_match,
        renewed,
    } = attempt;
    // Tries under way together all passed the check made before comparing; only this one counts.
    check_not_locked(tx, method, &subject, tx.now())?;
    let user = known.map(|user| current(tx, &user)).transpose()?.flatten();
    let Some(user) = user.as_ref().filter(|_| is_match) else {
        record_failure(tx, method, &subject, user.map(|u| u.id))?;
        return Ok(None);
    };
    store::delete_failures(tx, method, &subject)?;
    store::delete_failures(tx, Method::Pin, &user.id.to_string())?;
    if let Some(digest) = renewed {
        match method {
            Method::Password => update_password(tx, user.id, &digest)?,
            Method::Pin => update_pin(tx, user.id, &digest)?,
        }
    }
    let details = json!({ "user_role": user.role, "method": method.code() });
    record(tx, user.id, "login_success", "Connexion réussie", details)?;
    let tokens = open_session(tx, key, user.id, method.scope())?;
    Ok(Some((user.clone(), tokens)))
}

/// The account as it is now, if it may sign in and its secrets did not change since they were compared.
fn current(tx: &ReadTx, known: &UserRow) -> Result<Option<UserRow>, Failure> {
    let is_same =
        |now: &UserRow| (&now.hashed_password, &now.hashed_pin) == (&known.hashed_password, &known.hashed_pin);
    Ok(select_user(tx, known.id)?.filter(|now| now.may_sign_in() && is_same(now)))
}

fn record_failure(tx: &WriteTx, method: Method, subject: &str, user_id: Option<Id>) -> Result<(), Failure> {
    let error_type = match (method, user_id) {
        (Method::Password, None) => "invalid_user_or_inactive",
        (Method::Password, Some(_)) => "invalid_password",
        (Method::Pin, None) => "invalid_user_or_no_pin",
        (Method::Pin, Some(_)) => "invalid_pin",
    };
    let act = Act {
        action: "login_failed",
        target: user_id.map(|id| ("user", id)),
        description: "Connexion refusée",
        details: json!({ "error_type": error_type, "method": method.code() }),
    };
    audit::record_as(tx, user_id, &act)?;
    if method == Method::Pin && user_id.is_none() {
        // Nobody to protect: invented identifiers must not fill the table.
        return Ok(());
    }
    let former = store::select_failures(tx, method, subject)?;
    let failures = rules::add_failure(method, former, tx.now());
    store::delete_failures_before(tx, Method::Password, tx.now().minus(rules::WINDOW))?;
    Ok(store::upsert_failures(tx, method, subject, &failures)?)
}

/// Opens a sign-in and gives its first tokens.
pub(crate) fn open_session(tx: &WriteTx, key: &[u8], user_id: Id, scope: Scope) -> Result<Tokens, Failure> {
    store::delete_sessions_expired_before(tx, tx.now().minus(ENDED_KEPT))?;
    let session = SessionRow {
        id: tx.new_id(),
        user_id,
        scope,
        expires_at: tx.now().plus(rules::sign_in_life(scope)),
    };
    store::insert_session(tx, &session)?;
    issue_tokens(tx, key, &session)
}

fn issue_tokens(tx: &WriteTx, key: &[u8], session: &SessionRow) -> Result<Tokens, Failure> {
    let refresh_token = crypto::random_token()?;
    store::insert_refresh_token(tx, session.id, &crypto::sha256_hex(&refresh_token))?;
    let iat = tx.now().unix_seconds();
    let exp = tx
        .now()
        .plus(rules::access_life(session.scope))
        .min(session.expires_at)
        .unix_seconds();
    let claims = Claims {
        sub: session.user_id,
        sid: session.id,
        iat,
        exp,
        jti: tx.new_id(),
        purpose: Purpose::Access,
    };
    let access_token = tokens::sign(key, &claims)?;
    Ok(Tokens {
        access_token,
        refresh_token,
        token_type: "bearer",
        expires_in: exp - iat,
    })
}

/// Exchanges a refresh token for the next tokens of the same sign-in. Nothing means that a copy was used: the sign-in
/// is ended for whoever holds it.
pub(crate) fn refresh_session(tx: &WriteTx, key: &[u8], refresh_token: &str) -> Result<Option<Tokens>, Failure> {
    let digest = crypto::sha256_hex(refresh_token);
    let (session, presented) = store::select_refresh_token(tx, &digest)?.ok_or(&REFRESH_INVALID)?;
    match rules::decide_exchange(&presented, tx.now()) {
        Exchange::Refuse(refusal) => Err(refusal.into()),
        Exchange::Rotate => {
            store::update_rotated(tx, session.id, &digest)?;
            issue_tokens(tx, key, &session).map(Some)
        }
        Exchange::Reused => {
            store::revoke_session(tx, session.id)?;
            let details = json!({ "action": "token_refresh_failed", "error": "reused", "session_id": session.id });
            record(
                tx,
                session.user_id,
                "login_failed",
                "Un jeton déjà échangé a servi de nouveau : session fermée",
                details,
            )?;
            Ok(None)
        }
    }
}

/// Signs out: this sign-in only for a PIN at a shared till, every device for a password.
pub(crate) fn logout(tx: &WriteTx, actor: &Actor) -> Result<(), Failure> {
    match actor.scope {
        Scope::Till => store::revoke_session(tx, actor.auth_session_id)?,
        Scope::Full => store::revoke_sessions(tx, actor.user_id, None)?,
    }
    record(
        tx,
        actor.user_id,
        "logout",
        "Déconnexion",
        json!({ "user_role": actor.role }),
    )
}

fn record(tx: &WriteTx, user_id: Id, action: &'static str, description: &str, details: Value) -> Result<(), Failure> {
    let act = Act {
        action,
        target: Some(("user", user_id)),
        description,
        details,
    };
    Ok(audit::record_as(tx, Some(user_id), &act)?)
}
