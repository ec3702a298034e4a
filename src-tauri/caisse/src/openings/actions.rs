//! Use cases of openings.

use super::rules::{check_initial, check_may_open, decide_kind};
use super::store::{self, NewSession};
use crate::refusals::{
    OPEN_FOR_YOURSELF, OPENED_IN_FUTURE, OPERATOR_HAS_SESSION, OPERATOR_HAS_VIRTUAL, OPERATOR_ID_INVALID,
    OPERATOR_NOT_FOUND, REGISTER_HAS_SESSION, REGISTER_ID_INVALID, REGISTER_INACTIVE, REGISTER_NOT_FOUND,
    REGISTER_OF_ANOTHER_SITE, SITE_ID_INVALID, SITE_NOT_FOUND, VIRTUAL_DISABLED,
};
use crate::registers::{self, RegisterView};
use crate::sessions::actions::{parse, record, viewed};
use crate::sessions::dto::{OpenSession, SessionKind, SessionView, Step};
use crate::sessions::store::{open_session_of_operator, open_session_of_register, update_step};
use recyclique_catalogue::api as catalogue;
use recyclique_kernel::{Actor, Id};
use recyclique_platform::Failure;
use recyclique_platform::db::WriteTx;
use serde_json::json;

/// Opens a session (spec caisse §1.5, repaired by Q1, Q10, Q11): for oneself unless administrator, on an active register
/// of the site. A real one wants a register and an operator who have none; a paper book and a training stand in
/// nobody's way.
pub fn open_session(tx: &WriteTx, actor: &Actor, body: &OpenSession) -> Result<SessionView, Failure> {
    open_imported(tx, actor, body, None)
}

/// The same; `import_id`: the book that it is taken over from.
pub(crate) fn open_imported(
    tx: &WriteTx,
    actor: &Actor,
    body: &OpenSession,
    import_id: Option<Id>,
) -> Result<SessionView, Failure> {
    let kind = decide_kind(body.kind, body.opened_at)?;
    check_initial(body.initial_amount, body.denominations.as_deref())?;
    check_may_open(actor, kind)?;
    let operator_id = parse(&body.operator_id, &OPERATOR_ID_INVALID)?;
    let site_id = parse(&body.site_id, &SITE_ID_INVALID)?;
    if operator_id != actor.user_id && !actor.is_admin() {
        return Err((&OPEN_FOR_YOURSELF).into());
    }
    if kind == SessionKind::Real && open_session_of_operator(tx, operator_id, kind, None)?.is_some() {
        return Err((&OPERATOR_HAS_SESSION).into());
    }
    let opened_at = body.opened_at.unwrap_or(tx.now());
    if opened_at > tx.now() {
        return Err((&OPENED_IN_FUTURE).into());
    }
    if !store::is_active_person(tx, operator_id)? {
        return Err((&OPERATOR_NOT_FOUND).into());
    }
    if !catalogue::site_exists(tx, site_id)? {
        return Err((&SITE_NOT_FOUND).into());
    }
    let register_id = register_for(tx, site_id, body.register_id.as_deref(), kind)?;
    check_register_is_free(tx, operator_id, register_id, kind)?;
    let id = tx.new_id();
    let denominations = body.denominations.as_ref().map(serde_json::to_string).transpose()?;
    store::insert_session(
        tx,
        &NewSession {
            id,
            kind,
            operator_id,
            site_id,
            register_id,
            initial: body.initial_amount,
            initial_denominations: denominations.as_deref(),
            opened_at,
            import_id,
        },
    )?;
    update_step(tx, id, Step::Entry)?;
    record_opening(tx, id, operator_id, kind, body)?;
    viewed(tx, id)
}

/// The register named, checked; without a name the first of the site that is active and takes this kind, made if a
/// real or deferred one finds none (Q50).
fn register_for(tx: &WriteTx, site_id: Id, named: Option<&str>, kind: SessionKind) -> Result<Id, Failure> {
    let takes_it = |register: &RegisterView| kind != SessionKind::Virtual || register.enable_virtual;
    let Some(named) = named else {
        let active = registers::store::list_registers(tx, Some(site_id), true, (0, 200))?;
        return match active.into_iter().find(takes_it) {
            Some(register) => Ok(register.id),
            None if kind == SessionKind::Virtual => Err((&VIRTUAL_DISABLED).into()),
            None => Ok(registers::create_cash_register(
                tx,
                registers::CreateRegister::named("Default Register", site_id),
            )?
            .id),
        };
    };
    let id = parse(named, &REGISTER_ID_INVALID)?;
    let register = registers::store::select_register(tx, id)?.ok_or(&REGISTER_NOT_FOUND)?;
    if !register.is_active {
        return Err((&REGISTER_INACTIVE).into());
    }
    if register.site_id.is_some_and(|site| site != site_id) {
        return Err((&REGISTER_OF_ANOTHER_SITE).into());
    }
    if !takes_it(&register) {
        return Err((&VIRTUAL_DISABLED).into());
    }
    Ok(id)
}

fn check_register_is_free(tx: &WriteTx, operator_id: Id, register_id: Id, kind: SessionKind) -> Result<(), Failure> {
    match kind {
        SessionKind::Real if open_session_of_register(tx, register_id)?.is_some() => {
            Err((&REGISTER_HAS_SESSION).into())
        }
        SessionKind::Virtual if open_session_of_operator(tx, operator_id, kind, Some(register_id))?.is_some() => {
            Err((&OPERATOR_HAS_VIRTUAL).into())
        }
        SessionKind::Real | SessionKind::Deferred | SessionKind::Virtual => Ok(()),
    }
}

fn record_opening(
    tx: &WriteTx,
    id: Id,
    operator_id: Id,
    kind: SessionKind,
    body: &OpenSession,
) -> rusqlite::Result<()> {
    let mut details = json!({
        "user_id": operator_id, "session_id": id, "opening_amount": body.initial_amount, "success": true,
        "kind": kind, "is_deferred": kind == SessionKind::Deferred,
    });
    if let (Some(opened_at), Some(details)) = (body.opened_at, details.as_object_mut()) {
        details.insert("opened_at".to_owned(), json!(opened_at));
        details.insert("created_at".to_owned(), json!(tx.now()));
    }
    let what = match kind {
        SessionKind::Real => "",
        SessionKind::Deferred => " différée",
        SessionKind::Virtual => " d'école",
    };
    record(
        tx,
        Some(id),
        &format!("Ouverture de session de caisse{what} {id}"),
        details,
    )
}
