//! What can be done to accounts.

use super::store;
use crate::{groups, sign_in};
use recyclique_kernel::{Actor, Id, Permission, Role, Scope};
use recyclique_platform::Failure;
use recyclique_platform::audit::{self, Act};
use recyclique_platform::db::{ReadTx, WriteTx};
use serde_json::json;
use std::collections::BTreeSet;

/// Everything that a person may do, sorted. Administrators hold every permission that exists, whatever their groups.
pub(crate) fn list_my_permissions(tx: &ReadTx, actor: &Actor) -> Result<Vec<String>, Failure> {
    let (known, named) = match actor.role {
        Role::User => (
            actor.permissions.clone(),
            groups::store::list_user_permission_names(tx, actor.user_id)?,
        ),
        Role::Admin | Role::SuperAdmin => (
            Permission::ALL.map(|(permission, _)| permission).into(),
            groups::store::list_permission_names(tx)?,
        ),
    };
    let codes = known
        .into_iter()
        .map(|permission| permission.code().to_owned())
        .chain(named);
    Ok(codes.collect::<BTreeSet<_>>().into_iter().collect())
}

/// Gives a person a new PIN. What the former one opened is closed.
pub(crate) fn update_my_pin(tx: &WriteTx, user_id: Id, hashed_pin: &str) -> Result<(), Failure> {
    store::update_pin(tx, user_id, hashed_pin)?;
    sign_in::store::revoke_sessions(tx, user_id, Some(Scope::Till))?;
    sign_in::store::delete_failures(tx, sign_in::rules::Method::Pin, &user_id.to_string())?;
    let act = Act {
        action: "user_updated",
        target: Some(("user", user_id)),
        description: "Code PIN changé",
        details: json!({ "updated_fields": ["pin"] }),
    };
    Ok(audit::record(tx, &act)?)
}
