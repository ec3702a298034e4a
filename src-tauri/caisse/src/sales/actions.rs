//! Use cases of sales.

use super::dto::{CreateSale, ItemView, PaymentView, SaleView};
use super::rules::decide_sale;
use super::store::{self, NewSale};
use crate::drafts;
use crate::refusals::{PRESET_NOT_FOUND, SALE_IN_CLOSED_SESSION, SALE_NOT_FOUND, SESSION_NOT_FOUND};
use crate::{receipts, sessions, totals};
use recyclique_catalogue::api as catalogue;
use recyclique_kernel::Actor;
use recyclique_platform::Failure;
use recyclique_platform::db::WriteTx;

/// Records a sale in an open session. The seller is whoever is signed in: the team shares the tills (spec caisse Q11).
pub fn create_sale(tx: &WriteTx, seller: &Actor, body: &CreateSale) -> Result<SaleView, Failure> {
    let session = sessions::store::select_session(tx, body.cash_session_id)?.ok_or(&SESSION_NOT_FOUND)?;
    if session.is_closed {
        return Err((&SALE_IN_CLOSED_SESSION).into());
    }
    let decision = decide_sale(body)?;
    for preset_id in body.items.iter().filter_map(|item| item.preset_id) {
        if !catalogue::preset_exists(tx, preset_id)? {
            return Err((&PRESET_NOT_FOUND).into());
        }
    }
    let id = tx.new_id();
    let note = body.note.as_deref().map(str::trim).filter(|note| !note.is_empty());
    let (session_id, register_id, seller_id) = (session.id, session.register_id, seller.user_id);
    store::insert_sale(
        tx,
        &NewSale {
            id,
            session_id,
            register_id,
            seller_id,
            decision: &decision,
            note,
        },
    )?;
    for (position, item) in body.items.iter().enumerate() {
        store::insert_item(tx, id, position, item)?;
    }
    for (position, payment) in decision.payments.iter().enumerate() {
        store::insert_payment(tx, id, position, *payment)?;
    }
    totals::add_sale(tx, session.id, &decision, &body.items)?;
    drafts::store::delete_draft(tx, session.id)?;
    let sale = store::select_sale(tx, id)?.ok_or(&SALE_NOT_FOUND)?;
    assert_stored(&sale, body);
    receipts::actions::print_automatically(tx, seller, register_id, &sale)?;
    Ok(sale)
}

/// What is read back is what was decided; a difference is a bug and takes the sale back before it is acknowledged.
fn assert_stored(sale: &SaleView, body: &CreateSale) {
    let lines: recyclique_kernel::Centimes = sale.items.iter().map(|ItemView { total_price, .. }| *total_price).sum();
    let paid: recyclique_kernel::Centimes = sale.payments.iter().map(|PaymentView { amount, .. }| *amount).sum();
    assert!(
        sale.items.len() == body.items.len() && lines <= sale.total_amount,
        "the lines of a sale add up"
    );
    assert!(paid >= sale.total_amount, "the payments of a sale cover it");
}
