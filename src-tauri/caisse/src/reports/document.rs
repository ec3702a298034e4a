//! The report of a session as a document: X while it goes on, Z once it is closed.

use super::actions;
use super::dto::{CategoryLine, Complement, MovementLine, PaymentLine, SaleLine, SessionReport};
use super::store;
use crate::payment::{Denomination, Direction};
use crate::receipts::document::{heading, kind};
use crate::sessions;
use recyclique_documents::{self as documents, CategoryTakings, Closing, Count, Means, Movement, Stage, Ticket};
use recyclique_kernel::{Centimes, Id, Timestamp};
use recyclique_platform::Failure;
use recyclique_platform::db::ReadTx;
use serde_json::Value;

/// The X or the Z of a session, made at `now`.
pub(crate) fn session_report(tx: &ReadTx, id: Id, now: Timestamp) -> Result<documents::SessionReport, Failure> {
    let report = actions::session_report(tx, id)?;
    let site_id = sessions::store::select_site(tx, id)?;
    let stage = stage(&report);
    let complements = report.complements.into_iter().map(|line| complement(tx, line));
    let figures = report.figures;
    Ok(documents::SessionReport {
        heading: heading(tx, report.register_id, site_id)?,
        kind: kind(report.kind, report.opened_at),
        stage,
        issued_at: now,
        operator: report.operator_name,
        opened_at: report.opened_at,
        initial_amount: figures.initial_amount,
        number_of_sales: figures.number_of_sales,
        number_of_items: figures.number_of_items,
        total_sales: figures.total_sales,
        total_donations: figures.total_donations,
        total_weight: figures.total_weight,
        change_given: figures.change_given,
        expected_total: figures.expected_total,
        expected_cash: figures.expected_cash,
        movements: figures.movements.into_iter().map(movement).collect(),
        means: figures.payments.iter().map(means).collect(),
        initial_count: counts(report.initial_denominations),
        closing_count: counts(report.denominations),
        categories: figures.categories.into_iter().map(category).collect(),
        tickets: report.sales.into_iter().map(ticket).collect(),
        complements: complements.collect::<Result<_, Failure>>()?,
    })
}

fn stage(report: &SessionReport) -> Stage {
    let (Some(closed_at), Some(actual_amount), Some(variance)) =
        (report.closed_at, report.actual_amount, report.variance)
    else {
        return Stage::X;
    };
    Stage::Z(Closing {
        z_number: report.z_number,
        closed_at,
        closed_by: report.closed_by_name.clone(),
        actual_amount,
        variance,
        comment: report.variance_comment.clone(),
    })
}

fn counts(counted: Option<Vec<Denomination>>) -> Vec<Count> {
    let lines = counted.unwrap_or_default().into_iter();
    lines
        .map(|Denomination { value, quantity }| Count { value, quantity })
        .collect()
}

fn movement(line: MovementLine) -> Movement {
    Movement {
        made_at: line.made_at,
        made_by: line.made_by_name,
        amount: match line.direction {
            Direction::In => line.amount,
            Direction::Out => -line.amount,
        },
        reason: line.reason,
    }
}

fn means(line: &PaymentLine) -> Means {
    Means {
        label: line.payment_method.title().to_owned(),
        count: line.count,
        amount: line.amount,
        expected: line.expected,
        counted: line.counted,
    }
}

fn category(line: CategoryLine) -> CategoryTakings {
    CategoryTakings {
        name: line.name,
        quantity: line.quantity,
        weight: line.weight,
        amount: line.amount,
    }
}

fn ticket(sale: SaleLine) -> Ticket {
    let means: Vec<&str> = sale.payment_methods.iter().map(|method| method.title()).collect();
    Ticket {
        number: sale.ticket_number,
        sold_at: sale.created_at,
        seller: sale.operator_name,
        means: means.join(" + "),
        total: sale.total_amount,
        donation: sale.donation,
    }
}

fn complement(tx: &ReadTx, line: Complement) -> Result<documents::Complement, Failure> {
    let field = match line.field {
        "quantity" => "Quantité",
        "weight" => "Poids",
        "unit_price" => "Prix unitaire",
        "total_price" => "Prix",
        "preset_id" => "Destination",
        _ => "Note",
    };
    Ok(documents::Complement {
        corrected_at: line.corrected_at,
        corrected_by: line.corrected_by_name,
        ticket_number: line.ticket_number,
        label: line.label,
        field: field.to_owned(),
        before: shown(tx, line.field, &line.before)?,
        after: shown(tx, line.field, &line.after)?,
    })
}

/// A value of the wire, as a person reads it.
fn shown(tx: &ReadTx, field: &str, value: &Value) -> Result<String, Failure> {
    let text = match value {
        Value::Null => return Ok("—".to_owned()),
        Value::String(text) => text.clone(),
        Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => value.to_string(),
    };
    Ok(match field {
        "weight" => format!("{}\u{a0}kg", text.replace('.', ",")),
        "unit_price" | "total_price" => Centimes::from_euros(&text).unwrap_or_default().to_string(),
        "preset_id" => store::select_preset_name(tx, &text)?.unwrap_or(text),
        _ => text,
    })
}
