//! The person behind an access token, looked up at each request: what was withdrawn since counts at once
//! (spec auth-users Q9, Q12).

use crate::{groups, sign_in, tokens};
use recyclique_kernel::{Actor, Role, Timestamp};
use recyclique_platform::Failure;
use recyclique_platform::db::Database;
use recyclique_platform::http::Authenticate;
use recyclique_platform::refusals::NOT_SIGNED_IN;
use std::collections::BTreeSet;

/// The accounts of this device, as the HTTP side sees them.
#[derive(Debug, Clone, Copy)]
pub struct Accounts;

impl Authenticate for Accounts {
    fn actor(&self, db: &Database, bearer: &str, now: Timestamp) -> Result<Actor, Failure> {
        let claims = tokens::read(&db.device().token_key, bearer, now).ok_or(&NOT_SIGNED_IN)?;
        db.glance(|tx| {
            let signed_in = sign_in::store::select_signed_in(tx, claims.sub, claims.sid, now)?;
            let signed_in = signed_in.ok_or(&NOT_SIGNED_IN)?;
            // Administrators hold every permission: nothing to look up.
            let permissions = match signed_in.role {
                Role::User => groups::store::list_user_permissions(tx, claims.sub)?,
                Role::Admin | Role::SuperAdmin => BTreeSet::new(),
            };
            Ok(Actor {
                user_id: claims.sub,
                auth_session_id: claims.sid,
                username: signed_in.username,
                role: signed_in.role,
                scope: signed_in.scope,
                site_id: signed_in.site_id,
                permissions,
            })
        })
    }
}
