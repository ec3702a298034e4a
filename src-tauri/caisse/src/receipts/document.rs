//! The receipt as its sale tells it, for the roll and for the PDF.

use super::store::{self, Line, Place};
use crate::printing;
use crate::refusals::{REGISTER_NOT_FOUND, SALE_NOT_FOUND};
use crate::sessions::SessionKind;
use recyclique_documents::{Heading, Kind, Mark, PARIS, Payment, Receipt, ReceiptLine};
use recyclique_kernel::{Id, Timestamp};
use recyclique_platform::Failure;
use recyclique_platform::db::ReadTx;

/// The receipt of a sale: `number` 1 is the original.
pub(crate) fn receipt(tx: &ReadTx, sale_id: Id, number: i64) -> Result<Receipt, Failure> {
    let head = store::select_head(tx, sale_id)?.ok_or(&SALE_NOT_FOUND)?;
    let payments = store::list_payments(tx, sale_id)?
        .into_iter()
        .map(|(method, amount)| Payment {
            label: method.title().to_owned(),
            amount,
        })
        .collect();
    Ok(Receipt {
        heading: heading(tx, head.register_id, Some(head.site_id))?,
        kind: kind(head.kind, head.opened_at),
        mark: if number > 1 {
            Mark::Duplicata(number - 1)
        } else {
            Mark::Original
        },
        ticket_number: head.ticket_number,
        sold_at: head.sale_date,
        seller: head.seller,
        lines: store::list_lines(tx, sale_id)?.into_iter().map(line).collect(),
        total: head.total,
        donation: head.donation,
        payments,
        change: head.change,
        note: head.note,
        footer: printing::footer(tx, head.register_id)?,
    })
}

/// The shop of a till, for what is not about a sale.
pub(crate) fn heading_of_register(tx: &ReadTx, register_id: Id) -> Result<Heading, Failure> {
    heading(tx, register_id, None)
}

/// The shop: its name stands for the association, until a setting names it.
pub(crate) fn heading(tx: &ReadTx, register_id: Id, site_id: Option<Id>) -> Result<Heading, Failure> {
    let place = store::select_place(tx, register_id, site_id)?.ok_or(&REGISTER_NOT_FOUND)?;
    let Place {
        register,
        site,
        address,
        postal_code,
        city,
    } = place;
    let city = [postal_code, city].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let address = [address, Some(city)]
        .into_iter()
        .flatten()
        .filter(|line| !line.trim().is_empty());
    let site = site.unwrap_or_default();
    Ok(Heading {
        association: site.clone(),
        site,
        address: address.collect(),
        register: register.unwrap_or_default(),
        zone: PARIS,
    })
}

/// The kind of a session, as documents tell it.
pub(crate) const fn kind(kind: SessionKind, opened_at: Timestamp) -> Kind {
    match kind {
        SessionKind::Real => Kind::Real,
        SessionKind::Deferred => Kind::Deferred(opened_at),
        SessionKind::Virtual => Kind::Training,
    }
}

fn line(line: Line) -> ReceiptLine {
    let destination = line
        .preset
        .or_else(|| line.notes.as_deref().and_then(old_destination).map(str::to_owned));
    ReceiptLine {
        label: line.category,
        quantity: line.quantity,
        weight: line.weight,
        unit_price: line.unit_price,
        total: line.total,
        destination,
    }
}

/// 1.4.4's client wrote its four buttons in the notes (spec caisse Q53).
pub(crate) fn old_destination(notes: &str) -> Option<&'static str> {
    let code = notes.strip_prefix("preset_type:")?.split(';').next()?.trim();
    match code {
        "don-0" => Some("Don"),
        "don-18" => Some("Don −18 ans"),
        "recyclage" => Some("Recyclage"),
        "decheterie" => Some("Déchèterie"),
        _ => None,
    }
}
