//! First start, and the people of a demonstration: for `server`, which opens the transaction and shapes the answer.

use crate::groups;
use crate::refusals::{ALREADY_INSTALLED, PIN_FORMAT, USERNAME_TAKEN};
use crate::users::rules::{self, Status};
use crate::users::store;
use crate::{secrets, sign_in};
use recyclique_kernel::{Field, Id, Permission, Role, Scope};
use recyclique_platform::Failure;
use recyclique_platform::audit::{self, Act};
use recyclique_platform::db::{ReadTx, WriteTx};
use serde_json::json;

pub use crate::groups::defaults::DefaultGroup;
pub use crate::sign_in::dto::{SignedInUser, Tokens};
pub use crate::users::store::UserRow;

/// Somebody to be given an account, their secrets already digested. Not printable.
#[derive(Clone)]
pub struct NewPerson {
    /// See [`check_credentials`].
    pub username: String,
    /// As people call them.
    pub first_name: Option<String>,
    /// As people call them.
    pub last_name: Option<String>,
    /// Without one, only the PIN opens anything.
    pub hashed_password: Option<String>,
    /// Without one, only the password opens anything.
    pub hashed_pin: Option<String>,
}

/// Is there a super-administrator already?
pub fn is_initialized(tx: &ReadTx) -> Result<bool, Failure> {
    Ok(store::has_super_admin(tx)?)
}

/// Everything wrong with what was chosen, each under its place in the form (`administrator` → `administrator.pin`).
pub fn check_credentials(form: &str, username: &str, password: &str, pin: &str) -> Vec<Field> {
    let username_fault = (!rules::is_username(username)).then_some(
        "L'identifiant doit avoir de 3 à 50 caractères : lettres sans accent, chiffres, point, tiret, _ ou @.",
    );
    let pin_fault = (!rules::is_pin(pin)).then_some(PIN_FORMAT.detail);
    let password_faults = rules::password_faults(password)
        .into_iter()
        .map(|message| ("password", message));
    let faults = username_fault.map(|message| ("username", message)).into_iter();
    let faults = faults
        .chain(password_faults)
        .chain(pin_fault.map(|message| ("pin", message)));
    faults
        .map(|(name, message)| Field {
            name: format!("{form}.{name}"),
            message: message.to_owned(),
        })
        .collect()
}

/// Digests a password or a PIN. Takes tens of milliseconds: before the transaction, never inside.
pub async fn hash_secret(secret: String) -> Result<String, Failure> {
    secrets::hash(secret).await
}

/// Creates the first super-administrator, the permissions and the default groups; once.
pub fn create_first_administrator(tx: &WriteTx, person: NewPerson) -> Result<UserRow, Failure> {
    if store::has_super_admin(tx)? {
        return Err((&ALREADY_INSTALLED).into());
    }
    for (permission, description) in Permission::ALL {
        groups::store::insert_permission(tx, permission, description)?;
    }
    for group in DefaultGroup::ALL {
        groups::store::insert_group(tx, group)?;
        for permission in group.permissions() {
            groups::store::insert_group_permission(tx, group, *permission)?;
        }
    }
    create_user(tx, person, Role::SuperAdmin, Status::Active)
}

/// Creates somebody who works in these groups.
pub fn create_member(tx: &WriteTx, person: NewPerson, groups: &[DefaultGroup]) -> Result<UserRow, Failure> {
    let user = create_user(tx, person, Role::User, Status::Approved)?;
    for group in groups {
        groups::store::insert_member(tx, user.id, *group)?;
    }
    Ok(user)
}

/// Signs a person in without asking for their password: they have just chosen it. `key` is the device's `token_key`.
pub fn open_session(tx: &WriteTx, key: &[u8], user_id: Id) -> Result<Tokens, Failure> {
    sign_in::actions::open_session(tx, key, user_id, Scope::Full)
}

fn create_user(tx: &WriteTx, person: NewPerson, role: Role, status: Status) -> Result<UserRow, Failure> {
    if store::select_user_by_username(tx, &person.username)?.is_some() {
        return Err((&USERNAME_TAKEN).into());
    }
    let user = UserRow {
        id: tx.new_id(),
        username: Some(person.username),
        hashed_password: person.hashed_password,
        hashed_pin: person.hashed_pin,
        first_name: person.first_name,
        last_name: person.last_name,
        email: None,
        phone_number: None,
        address: None,
        notes: None,
        skills: None,
        availability: None,
        role,
        status,
        is_active: true,
        site_id: None,
        created_at: tx.now(),
        updated_at: tx.now(),
    };
    store::insert_user(tx, &user)?;
    let act = Act {
        action: "user_created",
        target: Some(("user", user.id)),
        description: "Compte créé",
        details: json!({ "role": role, "status": status }),
    };
    audit::record(tx, &act)?;
    Ok(user)
}
