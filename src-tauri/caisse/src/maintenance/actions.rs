//! Use cases of repairs.

use super::dto::{FixedSessions, MergeDuplicates, MergedSessions};
use super::store;
use crate::refusals::{DATE_INVALID, SESSION_NOT_FOUND};
use crate::sessions::actions::{day, proven_totals, record, seal_session};
use crate::sessions::rules::{Closing, check_is_here, check_nothing_waits};
use crate::sessions::store::{ClosingDocuments, SessionRow};
use crate::{sessions, totals};
use chrono::TimeDelta;
use recyclique_kernel::{Actor, Centimes, Id, Refused};
use recyclique_platform::Failure;
use recyclique_platform::db::WriteTx;
use serde_json::json;

/// A paper book open since longer than this was forgotten.
const BLOCKED_AFTER: TimeDelta = TimeDelta::days(90);

/// Closes the paper books forgotten for 90 days, as if what was expected had been counted; the empty ones are set aside.
pub(crate) fn fix_blocked_deferred(tx: &WriteTx, actor: &Actor) -> Result<FixedSessions, Failure> {
    let (mut fixed_count, mut deleted_count, mut errors) = (0, 0, Vec::new());
    for id in store::list_blocked_deferred(tx, tx.now().minus(BLOCKED_AFTER))? {
        let session = sessions::store::select_session(tx, id)?.ok_or(&SESSION_NOT_FOUND)?;
        if let Err(refused) = check_can_be_closed(tx, &session)? {
            errors.push(format!("Session {id} : {}", refused.detail));
            continue;
        }
        let found = proven_totals(tx, id)?;
        let closing = as_expected(
            &session,
            found.is_empty(),
            found.expected_total(session.initial),
            "Fermeture automatique - session différée bloquée".to_owned(),
        );
        seal_session(tx, actor, &session, &found, &closing, None)?;
        if closing.is_discarded {
            deleted_count += 1;
        } else {
            fixed_count += 1;
        }
    }
    Ok(FixedSessions {
        status: "success",
        message: format!(
            "Correction terminée: {fixed_count} session(s) fermée(s), {deleted_count} session(s) supprimée(s)"
        ),
        fixed_count,
        deleted_count,
        errors: Some(errors).filter(|errors| !errors.is_empty()),
    })
}

/// Brings the paper books that one person opened twice for a day into one: what the others hold counts there (Q29).
pub(crate) fn merge_duplicate_deferred(
    tx: &WriteTx,
    actor: &Actor,
    asked: &MergeDuplicates,
) -> Result<MergedSessions, Failure> {
    let operator_id = Id::parse(&asked.operator_id).ok_or_else(|| {
        DATE_INVALID.with(format!(
            "Format de date invalide. Utilisez YYYY-MM-DD. Erreur: « {} » n'est pas un identifiant",
            asked.operator_id
        ))
    })?;
    let open = sessions::store::list_open_deferred(tx, operator_id, day(&asked.date)?)?;
    let Some((kept, duplicates)) = open.split_first().filter(|(_, duplicates)| !duplicates.is_empty()) else {
        return Ok(merged("Aucune session dupliquée trouvée pour cette date.".to_owned()));
    };
    for id in [kept].into_iter().chain(duplicates) {
        check_is_here(selected(tx, *id)?.is_here)?;
    }
    for id in duplicates {
        merge_session(tx, actor, &selected(tx, *id)?, *kept)?;
    }
    totals::rebuild(tx, *kept)?;
    Ok(merged(format!(
        "{} session(s) dupliquée(s) fermée(s). Session principale conservée: {kept}",
        duplicates.len()
    )))
}

/// A duplicate leaves nothing of its own: it is set aside, and its facts count for the session kept.
fn merge_session(tx: &WriteTx, actor: &Actor, session: &SessionRow, kept: Id) -> Result<(), Failure> {
    store::insert_merge(tx, session.id, kept, actor.user_id)?;
    store::move_baskets(tx, session.id, kept)?;
    totals::rebuild(tx, session.id)?;
    let comment = format!("Fermeture automatique - session dupliquée fusionnée avec session {kept}");
    let closing = as_expected(session, true, session.initial, comment);
    sessions::store::insert_closing(tx, session.id, actor.user_id, &closing, &ClosingDocuments::default())?;
    let details = json!({ "session_id": session.id, "into_session_id": kept });
    let description = format!("Fusion de session de caisse {} avec {kept}", session.id);
    record(tx, Some(session.id), &description, details)?;
    Ok(())
}

fn check_can_be_closed(tx: &WriteTx, session: &SessionRow) -> Result<Result<(), Refused>, Failure> {
    let waiting = sessions::store::count_waiting_tickets(tx, session.id)?;
    Ok(check_is_here(session.is_here).and_then(|()| check_nothing_waits(waiting)))
}

fn as_expected(session: &SessionRow, is_discarded: bool, expected: Centimes, comment: String) -> Closing {
    // A discarded session holds its float and nothing more.
    let expected = if is_discarded { session.initial } else { expected };
    Closing {
        expected,
        actual: expected,
        variance: Centimes::ZERO,
        comment: Some(comment),
        is_discarded,
    }
}

fn selected(tx: &WriteTx, id: Id) -> Result<SessionRow, Failure> {
    Ok(sessions::store::select_session(tx, id)?.ok_or(&SESSION_NOT_FOUND)?)
}

fn merged(message: String) -> MergedSessions {
    MergedSessions {
        data: None,
        message,
        success: true,
    }
}
