//! What the facts of a session add up to, kept at hand for the lists: each command that adds a fact adds it here, in
//! its own transaction. The facts decide: [`store::compute_totals`] adds them up again, [`rebuild`] keeps what it finds.

pub(crate) mod rules;
pub(crate) mod store;

pub(crate) use rules::Totals;
pub(crate) use store::rebuild;

use crate::payment::{Direction, PaymentMethod};
use crate::sales::dto::CreateItem;
use crate::sales::rules::Decision;
use recyclique_kernel::{Centimes, Grams, Id};
use recyclique_platform::db::WriteTx;
use rusqlite::Result;

/// A sale more. `session_id` is the session that counts it.
pub(crate) fn add_sale(tx: &WriteTx, session_id: Id, decision: &Decision, items: &[CreateItem]) -> Result<usize> {
    store::add_totals(tx, session_id, &Totals::of_sale(decision, items))
}

/// Cash put in the drawer, or taken out.
pub(crate) fn add_movement(tx: &WriteTx, session_id: Id, direction: Direction, amount: Centimes) -> Result<usize> {
    store::add_totals(tx, session_id, &Totals::of_movement(direction, amount))
}

/// A line corrected: what it changes in the total of its sale and in what `method` received, and in the weight.
/// `session_id` is the session that counts the sale (`v_sale.session_id`).
pub(crate) fn add_correction(
    tx: &WriteTx,
    session_id: Id,
    (method, delta): (PaymentMethod, Centimes),
    weight_delta: Grams,
) -> Result<usize> {
    store::add_totals(tx, session_id, &Totals::of_correction(method, delta, weight_delta))
}
