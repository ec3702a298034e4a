//! Old till books: a page becomes a paper-book session, by the rules of those typed by hand.

use crate::openings::actions::open_imported;
use crate::payment::PaymentMethod;
use crate::refusals::{REGISTER_ID_INVALID, REGISTER_NOT_FOUND, SITE_NOT_FOUND};
use crate::sales::{CreateSale, create_sale};
use crate::sessions::actions::parse;
use crate::sessions::{CloseSession, Closed, OpenSession, SessionKind, SessionView, close_session};
use crate::{registers, totals};
use recyclique_kernel::{Actor, Centimes, Id, Timestamp};
use recyclique_platform::Failure;
use recyclique_platform::db::WriteTx;

/// Opens the session of a page of a book on a till, at the date of the page, with an empty drawer.
pub fn open_book_session(
    tx: &WriteTx,
    actor: &Actor,
    register_id: &str,
    opened_at: Timestamp,
    import_id: Id,
) -> Result<SessionView, Failure> {
    let id = parse(register_id, &REGISTER_ID_INVALID)?;
    let register = registers::store::select_register(tx, id)?.ok_or(&REGISTER_NOT_FOUND)?;
    let site_id = register.site_id.or(actor.site_id).ok_or(&SITE_NOT_FOUND)?;
    let body = OpenSession {
        operator_id: actor.user_id.to_string(),
        site_id: site_id.to_string(),
        register_id: Some(id.to_string()),
        initial_amount: Centimes::ZERO,
        kind: Some(SessionKind::Deferred),
        opened_at: Some(opened_at),
        denominations: None,
    };
    open_imported(tx, actor, &body, Some(import_id))
}

/// Records a sale of the page.
pub fn record_book_sale(tx: &WriteTx, actor: &Actor, sale: &CreateSale) -> Result<(), Failure> {
    create_sale(tx, actor, sale).map(|_| ())
}

/// Closes the session of a page on what its sales add up to: nobody counted that drawer again.
pub fn close_book_session(tx: &WriteTx, actor: &Actor, id: Id) -> Result<Closed, Failure> {
    let totals = totals::store::select_totals(tx, id)?;
    let counted = PaymentMethod::ALL.map(|payment_method| crate::sessions::Counted {
        payment_method,
        amount: totals.expected(payment_method, Centimes::ZERO),
    });
    let body = CloseSession {
        actual_amount: totals.expected_total(Centimes::ZERO),
        variance_comment: None,
        counted: Some(counted.into()),
        denominations: None,
    };
    close_session(tx, actor, id, &body)
}
