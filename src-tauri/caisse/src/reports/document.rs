//! The report of a session as a document: X while it goes on, Z once it is closed.

use super::dto::SessionReport;
use super::http::session_report as report;
use super::store;
use crate::payment::Denomination;
use crate::receipts::document::{heading, kind};
use recyclique_documents::{self as documents, CategoryTakings, Closing, Count, Means, Stage, Ticket};
use recyclique_kernel::{Id, Timestamp};
use recyclique_platform::Failure;
use recyclique_platform::db::ReadTx;

/// The X or the Z of a session, made at `now`.
pub(crate) fn session_report(tx: &ReadTx, id: Id, now: Timestamp) -> Result<documents::SessionReport, Failure> {
    let report = report(tx, id)?;
    let about = store::select_about(tx, id)?;
    let counts = |counted: Option<Vec<Denomination>>| {
        let lines = counted.unwrap_or_default().into_iter();
        lines
            .map(|Denomination { value, quantity }| Count { value, quantity })
            .collect()
    };
    Ok(documents::SessionReport {
        heading: heading(tx, report.register_id, Some(about.site_id))?,
        kind: kind(&about.kind, report.opened_at),
        stage: stage(&report, about.z_number),
        issued_at: now,
        operator: report.operator_name,
        opened_at: report.opened_at,
        initial_amount: report.initial_amount,
        number_of_sales: report.number_of_sales,
        number_of_items: report.number_of_items,
        total_sales: report.total_sales,
        total_donations: report.total_donations,
        total_weight: report.total_weight,
        change_given: report.change_given,
        expected_total: report.expected_total,
        expected_cash: report.expected_cash,
        movements: Vec::new(),
        means: report
            .payments
            .into_iter()
            .map(|line| Means {
                label: line.payment_method.label().to_owned(),
                count: line.count,
                amount: line.amount,
                expected: line.expected,
                counted: line.counted,
            })
            .collect(),
        initial_count: counts(report.initial_denominations),
        closing_count: counts(report.denominations),
        categories: report
            .categories
            .into_iter()
            .map(|line| CategoryTakings {
                name: line.name,
                quantity: line.quantity,
                weight: line.weight,
                amount: line.amount,
            })
            .collect(),
        tickets: report
            .sales
            .into_iter()
            .map(|sale| Ticket {
                number: sale.ticket_number,
                sold_at: sale.created_at,
                seller: sale.operator_name,
                means: sale
                    .payment_methods
                    .iter()
                    .map(|m| m.label())
                    .collect::<Vec<_>>()
                    .join(" + "),
                total: sale.total_amount,
                donation: sale.donation,
            })
            .collect(),
        complements: Vec::new(),
    })
}

fn stage(report: &SessionReport, z_number: Option<i64>) -> Stage {
    let (Some(closed_at), Some(actual_amount), Some(variance)) =
        (report.closed_at, report.actual_amount, report.variance)
    else {
        return Stage::X;
    };
    Stage::Z(Closing {
        z_number,
        closed_at,
        closed_by: report.closed_by_name.clone(),
        actual_amount,
        variance,
        comment: report.variance_comment.clone(),
    })
}
