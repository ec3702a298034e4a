//! Use cases of sales.

use super::dto::{CreateSale, ItemView, PaymentView, SaleView};
use super::rules::{Decision, decide_sale};
use super::store;
use crate::refusals::{PRESET_NOT_FOUND, SALE_IN_CLOSED_SESSION};
use crate::sessions::{SessionKind, running_session};
use crate::{drafts, receipts, totals};
use recyclique_catalogue::api as catalogue;
use recyclique_kernel::Actor;
use recyclique_platform::Failure;
use recyclique_platform::db::WriteTx;

/// Records a sale in an open session of this device. The seller is whoever is signed in: the team shares the tills (spec
/// caisse Q11).
pub fn create_sale(tx: &WriteTx, seller: &Actor, body: &CreateSale) -> Result<SaleView, Failure> {
    let session = running_session(tx, seller, body.cash_session_id, &SALE_IN_CLOSED_SESSION)?;
    let decision = decide_sale(body)?;
    for preset_id in body.items.iter().filter_map(|item| item.preset_id) {
        if !catalogue::preset_exists(tx, preset_id)? {
            return Err((&PRESET_NOT_FOUND).into());
        }
    }
    let is_training = session.kind == SessionKind::Virtual;
    // A paper book is typed at its own date (spec caisse §1.8).
    let sale_date = match session.kind {
        SessionKind::Deferred => session.opened_at,
        SessionKind::Real | SessionKind::Virtual => tx.now(),
    };
    let ticket_number = store::next_ticket_number(tx, session.register_id, is_training)?;
    let sale = SaleView {
        ticket_number,
        operator_id: Some(seller.user_id),
        sale_date: Some(sale_date),
        created_at: sale_date,
        updated_at: sale_date,
        is_training,
        ..new_sale(tx, body, &decision)
    };
    store::insert_sale(tx, &sale, session.register_id, &decision)?;
    for (position, item) in sale.items.iter().enumerate() {
        store::insert_item(tx, position, item)?;
    }
    for (position, payment) in sale.payments.iter().enumerate() {
        store::insert_payment(tx, position, payment)?;
    }
    totals::add_sale(tx, session.id, &decision, &body.items)?;
    drafts::store::delete_draft(tx, session.id)?;
    assert_stored(&store::select_stored(tx, sale.id)?, &sale);
    if session.kind != SessionKind::Deferred {
        receipts::actions::print_automatically(tx, seller, session.register_id, &sale)?;
    }
    Ok(sale)
}

/// The sale as decided, under identifiers of its own.
fn new_sale(tx: &WriteTx, body: &CreateSale, decision: &Decision) -> SaleView {
    let (id, now) = (tx.new_id(), tx.now());
    let items = body.items.iter().map(|item| ItemView {
        id: tx.new_id(),
        sale_id: id,
        category: item.category.clone(),
        quantity: item.quantity,
        weight: item.weight,
        unit_price: item.unit_price,
        total_price: item.total_price,
        preset_id: item.preset_id,
        notes: item.notes.clone(),
    });
    let payments = decision.payments.iter().map(|(payment_method, amount)| PaymentView {
        id: tx.new_id(),
        sale_id: id,
        payment_method: *payment_method,
        amount: *amount,
        created_at: now,
    });
    let note = body.note.as_deref().map(str::trim).filter(|note| !note.is_empty());
    SaleView {
        id,
        cash_session_id: body.cash_session_id,
        ticket_number: 0,
        operator_id: None,
        total_amount: decision.total,
        donation: Some(decision.donation),
        change: decision.change,
        payment_method: Some(decision.method),
        note: note.map(str::to_owned),
        sale_date: None,
        created_at: now,
        updated_at: now,
        recorded_at: now,
        is_training: false,
        items: items.collect(),
        payments: payments.collect(),
    }
}

/// What is read back is what was decided; a difference is a bug and takes the sale back before it is acknowledged.
fn assert_stored(stored: &store::Stored, sale: &SaleView) {
    assert!(
        stored.total == sale.total_amount
            && usize::try_from(stored.number_of_lines) == Ok(sale.items.len())
            && stored.lines <= stored.total,
        "the lines of a sale add up"
    );
    assert!(stored.paid >= stored.total, "the payments of a sale cover it");
}
