//! SQL of sign-ins: sessions, refresh tokens, failures.

use super::rules::{Failures, Method, Presented};
use recyclique_kernel::{Id, Role, Scope, Timestamp};
use recyclique_platform::db::{ReadTx, RowExt, WriteTx};
use rusqlite::named_params;

/// A sign-in, without its tokens.
#[derive(Debug, Clone)]
pub(crate) struct SessionRow {
    pub(crate) id: Id,
    pub(crate) user_id: Id,
    pub(crate) scope: Scope,
    pub(crate) expires_at: Timestamp,
}

/// A person who is signed in and may be.
#[derive(Debug)]
pub(crate) struct SignedIn {
    pub(crate) username: String,
    pub(crate) role: Role,
    pub(crate) scope: Scope,
    pub(crate) site_id: Option<Id>,
}

const fn scope_code(scope: Scope) -> &'static str {
    match scope {
        Scope::Full => "full",
        Scope::Till => "till",
    }
}

fn parse_scope(code: &str) -> Option<Scope> {
    [Scope::Full, Scope::Till]
        .into_iter()
        .find(|scope| scope_code(*scope) == code)
}

/// The person behind a sign-in, if both still stand. One look-up by keys: it is made at every request.
pub(crate) fn select_signed_in(
    tx: &ReadTx,
    user_id: Id,
    session_id: Id,
    now: Timestamp,
) -> rusqlite::Result<Option<SignedIn>> {
    tx.first(
        "SELECT u.username, u.role, u.site_id, s.scope
         FROM auth_session s
         JOIN user u ON u.id = s.user_id
         WHERE s.id = :session_id AND s.user_id = :user_id AND s.revoked_at IS NULL AND s.expires_at > :now
           AND u.is_active = 1 AND u.status <> 'rejected' AND u.deleted_at IS NULL",
        named_params! {
            ":session_id": session_id.to_string(),
            ":user_id": user_id.to_string(),
            ":now": now.to_string(),
        },
        |row| {
            Ok(SignedIn {
                username: row.get::<_, Option<String>>("username")?.unwrap_or_default(),
                role: row.parsed("role", Role::parse)?,
                scope: row.parsed("scope", parse_scope)?,
                site_id: row.id_opt("site_id")?,
            })
        },
    )
}

pub(crate) fn insert_session(tx: &WriteTx, session: &SessionRow) -> rusqlite::Result<()> {
    tx.execute(
        "INSERT INTO auth_session (id, user_id, scope, started_at, last_used_at, expires_at)
         VALUES (:id, :user_id, :scope, :now, :now, :expires_at)",
        named_params! {
            ":id": session.id.to_string(),
            ":user_id": session.user_id.to_string(),
            ":scope": scope_code(session.scope),
            ":now": tx.now().to_string(),
            ":expires_at": session.expires_at.to_string(),
        },
    )
    .map(|_| ())
}

/// Forgets the sign-ins that ended before an instant, and their tokens.
pub(crate) fn delete_sessions_expired_before(tx: &WriteTx, instant: Timestamp) -> rusqlite::Result<()> {
    tx.execute(
        "DELETE FROM auth_session WHERE expires_at < :instant",
        named_params! { ":instant": instant.to_string() },
    )
    .map(|_| ())
}

pub(crate) fn insert_refresh_token(tx: &WriteTx, session_id: Id, digest: &str) -> rusqlite::Result<()> {
    tx.execute(
        "INSERT INTO refresh_token (digest, auth_session_id, issued_at) VALUES (:digest, :session_id, :now)",
        named_params! { ":digest": digest, ":session_id": session_id.to_string(), ":now": tx.now().to_string() },
    )
    .map(|_| ())
}

/// A refresh token, its sign-in and the standing of its person.
pub(crate) fn select_refresh_token(tx: &ReadTx, digest: &str) -> rusqlite::Result<Option<(SessionRow, Presented)>> {
    tx.first(
        "SELECT s.id, s.user_id, s.scope, s.expires_at, s.last_used_at, s.revoked_at, t.rotated_at,
                coalesce(u.is_active = 1 AND u.status <> 'rejected' AND u.deleted_at IS NULL, 0) AS may_sign_in
         FROM refresh_token t
         JOIN auth_session s ON s.id = t.auth_session_id
         LEFT JOIN user u ON u.id = s.user_id
         WHERE t.digest = :digest",
        named_params! { ":digest": digest },
        |row| {
            let session = SessionRow {
                id: row.id("id")?,
                user_id: row.id("user_id")?,
                scope: row.parsed("scope", parse_scope)?,
                expires_at: row.timestamp("expires_at")?,
            };
            let presented = Presented {
                rotated_at: row.timestamp_opt("rotated_at")?,
                revoked_at: row.timestamp_opt("revoked_at")?,
                last_used_at: row.timestamp("last_used_at")?,
                expires_at: session.expires_at,
                may_sign_in: row.get("may_sign_in")?,
            };
            Ok((session, presented))
        },
    )
}

/// Marks a refresh token as exchanged; a repetition within the grace does not prolong it.
pub(crate) fn update_rotated(tx: &WriteTx, session_id: Id, digest: &str) -> rusqlite::Result<()> {
    let now = tx.now().to_string();
    tx.execute(
        "UPDATE refresh_token SET rotated_at = coalesce(rotated_at, :now) WHERE digest = :digest",
        named_params! { ":digest": digest, ":now": now },
    )?;
    tx.execute(
        "UPDATE auth_session SET last_used_at = :now WHERE id = :session_id",
        named_params! { ":session_id": session_id.to_string(), ":now": now },
    )
    .map(|_| ())
}

/// Ends one sign-in.
pub(crate) fn revoke_session(tx: &WriteTx, session_id: Id) -> rusqlite::Result<()> {
    tx.execute(
        "UPDATE auth_session SET revoked_at = :now WHERE id = :session_id AND revoked_at IS NULL",
        named_params! { ":session_id": session_id.to_string(), ":now": tx.now().to_string() },
    )
    .map(|_| ())
}

/// Ends the sign-ins of a person: all, or those of one scope.
pub(crate) fn revoke_sessions(tx: &WriteTx, user_id: Id, scope: Option<Scope>) -> rusqlite::Result<()> {
    tx.execute(
        "UPDATE auth_session SET revoked_at = :now
         WHERE user_id = :user_id AND revoked_at IS NULL AND (:scope IS NULL OR scope = :scope)",
        named_params! {
            ":user_id": user_id.to_string(),
            ":scope": scope.map(scope_code),
            ":now": tx.now().to_string(),
        },
    )
    .map(|_| ())
}

pub(crate) fn select_failures(tx: &ReadTx, method: Method, subject: &str) -> rusqlite::Result<Option<Failures>> {
    tx.first(
        "SELECT failures, since, locked_until FROM sign_in_failure WHERE method = :method AND subject = :subject",
        named_params! { ":method": method.code(), ":subject": subject },
        |row| {
            Ok(Failures {
                count: row.get("failures")?,
                since: row.timestamp("since")?,
                locked_until: row.timestamp_opt("locked_until")?,
            })
        },
    )
}

pub(crate) fn upsert_failures(
    tx: &WriteTx,
    method: Method,
    subject: &str,
    failures: &Failures,
) -> rusqlite::Result<()> {
    tx.execute(
        "INSERT INTO sign_in_failure (method, subject, failures, since, locked_until)
         VALUES (:method, :subject, :failures, :since, :locked_until)
         ON CONFLICT (method, subject) DO UPDATE
         SET failures = excluded.failures, since = excluded.since, locked_until = excluded.locked_until",
        named_params! {
            ":method": method.code(),
            ":subject": subject,
            ":failures": failures.count,
            ":since": failures.since.to_string(),
            ":locked_until": failures.locked_until.map(|instant| instant.to_string()),
        },
    )
    .map(|_| ())
}

pub(crate) fn delete_failures(tx: &WriteTx, method: Method, subject: &str) -> rusqlite::Result<()> {
    tx.execute(
        "DELETE FROM sign_in_failure WHERE method = :method AND subject = :subject",
        named_params! { ":method": method.code(), ":subject": subject },
    )
    .map(|_| ())
}

/// Forgets the failures of a method that began before an instant.
pub(crate) fn delete_failures_before(tx: &WriteTx, method: Method, instant: Timestamp) -> rusqlite::Result<()> {
    tx.execute(
        "DELETE FROM sign_in_failure WHERE method = :method AND since < :instant",
        named_params! { ":method": method.code(), ":instant": instant.to_string() },
    )
    .map(|_| ())
}
