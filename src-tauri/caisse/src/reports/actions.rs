//! The report of a session.

use super::dto::{Complement, Figures, MovementLine, PaymentLine, SaleLine, SessionReport};
use super::store;
use crate::payment::PaymentMethod;
use crate::refusals::SESSION_NOT_FOUND;
use crate::sessions::dto::{Counted, SessionSale};
use crate::totals::{self, Totals};
use crate::{corrections, sessions};
use recyclique_kernel::{Centimes, Id};
use recyclique_platform::Failure;
use recyclique_platform::db::ReadTx;

/// The report as a person reads it: what the closing froze, else what the facts say now; the names of today.
pub fn session_report(tx: &ReadTx, id: Id) -> Result<SessionReport, Failure> {
    let header = store::select_header(tx, id)?.ok_or(&SESSION_NOT_FOUND)?;
    let (closing, mut complements) = (header.closing, Vec::new());
    let mut figures = if let Some(frozen) = closing.as_ref().and_then(|closing| closing.figures.clone()) {
        frozen
    } else {
        let totals = totals::store::compute_totals(tx, id)?;
        let counted = closing.as_ref().and_then(|closing| closing.counted.as_deref());
        compute_figures(tx, id, header.initial, &totals, counted.unwrap_or_default())?
    };
    if let Some(closing) = &closing {
        figures.expected_total = closing.expected;
        complements = complements_since(tx, id, closing)?;
    }
    name_movements(tx, &mut figures.movements)?;
    let sales = sessions::store::list_session_sales(tx, id)?;
    Ok(SessionReport {
        session_id: id,
        kind: header.kind,
        is_final: closing.is_some(),
        is_here: header.is_here,
        z_number: closing.as_ref().and_then(|closing| closing.z_number),
        register_id: header.register_id,
        register_name: header.register_name,
        site_name: header.site_name,
        operator_id: header.operator_id,
        operator_name: header.operator_name,
        opened_at: header.opened_at,
        closed_at: closing.as_ref().map(|closing| closing.closed_at),
        closed_by_name: closing.as_ref().and_then(|closing| closing.closed_by_name.clone()),
        figures,
        actual_amount: closing.as_ref().map(|closing| closing.actual),
        variance: closing.as_ref().map(|closing| closing.variance),
        variance_comment: closing.as_ref().and_then(|closing| closing.comment.clone()),
        sales: sales.into_iter().map(sale_line).collect(),
        initial_denominations: header.initial_denominations,
        denominations: closing.and_then(|closing| closing.denominations),
        complements,
    })
}

/// What the facts of a session say, to be shown or frozen.
pub(crate) fn compute_figures(
    tx: &ReadTx,
    id: Id,
    initial: Centimes,
    totals: &Totals,
    counted: &[Counted],
) -> Result<Figures, Failure> {
    let categories = store::list_categories(tx, id)?;
    Ok(Figures {
        initial_amount: initial,
        number_of_sales: totals.number_of_sales,
        number_of_items: categories.iter().map(|line| line.quantity).sum(),
        total_sales: totals.sales,
        total_donations: totals.donations,
        total_weight: totals.weight,
        change_given: totals.change,
        cash_in: totals.cash_in,
        cash_out: totals.cash_out,
        expected_total: totals.expected_total(initial),
        expected_cash: totals.expected(PaymentMethod::Cash, initial),
        payments: payment_lines(totals, initial, counted),
        categories,
        movements: store::list_movements(tx, id)?,
    })
}

/// What each means of payment received, should hold and was counted for.
pub(crate) fn payment_lines(totals: &Totals, initial: Centimes, counted: &[Counted]) -> Vec<PaymentLine> {
    let line = |method| PaymentLine {
        payment_method: method,
        count: totals.tickets.of(method),
        amount: totals.kept(method),
        expected: totals.expected(method, initial),
        counted: counted.iter().find(|c| c.payment_method == method).map(|c| c.amount),
    };
    PaymentMethod::ALL.into_iter().map(line).collect()
}

pub(crate) fn list_named_movements(tx: &ReadTx, id: Id) -> Result<Vec<MovementLine>, Failure> {
    let mut movements = store::list_movements(tx, id)?;
    name_movements(tx, &mut movements)?;
    Ok(movements)
}

fn name_movements(tx: &ReadTx, movements: &mut [MovementLine]) -> Result<(), Failure> {
    for movement in movements {
        movement.made_by_name = store::select_name(tx, movement.made_by)?;
    }
    Ok(())
}

fn complements_since(tx: &ReadTx, id: Id, closing: &store::ClosingHeader) -> Result<Vec<Complement>, Failure> {
    let after = corrections::list_session_corrections(tx, id)?
        .into_iter()
        .filter(|correction| correction.corrected_at > closing.closed_at);
    let lines = after.flat_map(|correction| {
        correction.changes.into_iter().map(move |change| Complement {
            corrected_at: correction.corrected_at,
            corrected_by_name: correction.corrected_by_name.clone(),
            ticket_number: correction.ticket_number,
            label: correction.label.clone(),
            field: change.field,
            before: change.before,
            after: change.after,
        })
    });
    Ok(lines.collect())
}

fn sale_line(sale: SessionSale) -> SaleLine {
    let mut payment_methods: Vec<PaymentMethod> = sale.payments.iter().map(|p| p.payment_method).collect();
    payment_methods.dedup();
    SaleLine {
        id: sale.id,
        ticket_number: sale.ticket_number,
        created_at: sale.created_at,
        operator_name: sale.operator_name,
        total_amount: sale.total_amount,
        donation: sale.donation.unwrap_or_default(),
        payment_methods,
        note: sale.note,
    }
}
