//! Use cases of what another program recorded.

use super::{PastClosing, PastFigures, PastRegister, PastSale, PastSession, store};
use crate::payment::PaymentMethod;
use crate::sales::rules::settle_change;
use crate::sessions::rules::Closing;
use crate::sessions::store::{SessionRow, next_z_number, select_session};
use crate::totals::{self, Totals};
use crate::{reports, sales};
use recyclique_kernel::Centimes;
use recyclique_platform::Failure;
use recyclique_platform::db::{ReadTx, WriteTx};
use std::collections::BTreeSet;

/// Keeps a till.
pub fn insert_past_register(tx: &WriteTx, register: &PastRegister) -> Result<bool, Failure> {
    Ok(store::insert_register(tx, register)? > 0)
}

/// Keeps a session as it was opened; its sales come next, then its closing.
pub fn insert_past_session(tx: &WriteTx, session: &PastSession) -> Result<bool, Failure> {
    Ok(store::insert_session(tx, session)? > 0)
}

/// Keeps sales, each whole, and the totals of their sessions. They are numbered in the order given, after those of their
/// register. Nothing for a sale whose session is not here.
pub fn insert_past_sales(tx: &WriteTx, sales: &[PastSale]) -> Result<Vec<Option<bool>>, Failure> {
    let mut touched = BTreeSet::new();
    let outcomes = sales
        .iter()
        .map(|sale| {
            let Some(session) = select_session(tx, sale.session_id)? else {
                return Ok(None);
            };
            let is_new = insert_sale(tx, sale, &session)?;
            if is_new {
                touched.insert(session.id);
            }
            Ok(Some(is_new))
        })
        .collect::<Result<_, Failure>>()?;
    for session_id in touched {
        totals::rebuild(tx, session_id)?;
    }
    Ok(outcomes)
}

fn insert_sale(tx: &WriteTx, sale: &PastSale, session: &SessionRow) -> Result<bool, Failure> {
    if store::is_sale_known(tx, sale.id)? {
        return Ok(false);
    }
    let payments: Vec<(PaymentMethod, Centimes)> = sale.payments.iter().map(|p| (p.payment_method, p.amount)).collect();
    let settled = settle_change(sale.total + sale.donation, &payments);
    let number = sales::store::next_ticket_number(tx, session.register_id, false)?;
    store::insert_sale(tx, sale, session, number, settled)?;
    for (position, (id, item)) in sale.items.iter().enumerate() {
        store::insert_item(tx, sale.id, position, *id, item)?;
    }
    for (position, payment) in sale.payments.iter().enumerate() {
        store::insert_payment(tx, sale.id, position, payment)?;
    }
    Ok(true)
}

/// Closes a session as it was closed, with the next Z of its register and the figures of its facts. One opened for
/// nothing is set aside, as it would be here. Nothing when the session is not here.
pub fn close_past_session(tx: &WriteTx, past: &PastClosing) -> Result<Option<bool>, Failure> {
    let Some(session) = select_session(tx, past.session_id)? else {
        return Ok(None);
    };
    if session.is_closed {
        return Ok(Some(false));
    }
    let totals = totals::store::compute_totals(tx, session.id)?;
    let closing = as_decided(past, &totals, session.initial);
    let (z_number, figures) = if closing.is_discarded {
        (None, None)
    } else {
        let figures = reports::actions::compute_figures(tx, session.id, session.initial, &totals, &[])?;
        let z_number = next_z_number(tx, session.register_id)?;
        (Some(z_number), Some(serde_json::to_string(&figures)?))
    };
    store::insert_closing(tx, past, &session, &closing, (z_number, figures))?;
    Ok(Some(true))
}

fn as_decided(past: &PastClosing, totals: &Totals, initial: Centimes) -> Closing {
    let expected = past.expected.unwrap_or_else(|| totals.expected_total(initial));
    let actual = past.actual.unwrap_or(expected).max(Centimes::ZERO);
    Closing {
        expected,
        actual,
        variance: actual - expected,
        comment: past.comment.clone(),
        is_discarded: totals.is_empty(),
    }
}

/// What was not made here, added up.
pub fn past_figures(tx: &ReadTx) -> Result<PastFigures, Failure> {
    Ok(store::select_figures(tx)?)
}
