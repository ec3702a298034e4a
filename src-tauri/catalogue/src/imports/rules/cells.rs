//! What a cell says.

use crate::categories::dto::RepSector;
use crate::categories::rules::{MAX_NAME, MAX_PRICE};
use recyclique_kernel::Centimes;

/// « 1 234,50 € » or « 1234.50 »; nothing for an empty cell.
pub(super) fn price(cell: &str, which: &str) -> Result<Option<Centimes>, String> {
    let text: String = cell.chars().filter(|c| !c.is_whitespace()).collect();
    let text = text.trim_end_matches('€').replace(',', ".");
    if text.is_empty() {
        return Ok(None);
    }
    match Centimes::from_euros(&text) {
        None => Err(format!("prix {which} illisible («\u{a0}{}\u{a0}»)", cell.trim())),
        Some(price) if price.is_negative() => Err(format!("le prix {which} ne peut pas être négatif")),
        Some(price) if price > MAX_PRICE => Err(format!("le prix {which} est trop grand")),
        Some(price) => Ok(Some(price)),
    }
}

/// The lowest price is not above the highest.
pub(super) fn check_range(min: Option<Centimes>, max: Option<Centimes>) -> Result<(), String> {
    match (min, max) {
        (Some(min), Some(max)) if min > max => Err(format!("le prix minimum ({min}) dépasse le prix maximum ({max})")),
        _ => Ok(()),
    }
}

pub(super) fn check_name(name: &str) -> Result<(), String> {
    if name.chars().count() > MAX_NAME {
        return Err(format!("un nom dépasse {MAX_NAME} caractères"));
    }
    Ok(())
}

pub(super) fn sector(cell: &str) -> Result<Option<RepSector>, String> {
    match cell {
        "" => Ok(None),
        code => RepSector::parse(&code.to_lowercase())
            .map(Some)
            .ok_or_else(|| format!("secteur REP inconnu («\u{a0}{code}\u{a0}»)")),
    }
}

pub(super) fn rank(cell: &str) -> Result<Option<i64>, String> {
    match cell {
        "" => Ok(None),
        digits => digits
            .parse()
            .map(Some)
            .map_err(|_| format!("ordre illisible («\u{a0}{digits}\u{a0}»)")),
    }
}

pub(super) fn yes_or_no(cell: &str) -> Result<Option<bool>, String> {
    match cell.to_lowercase().as_str() {
        "" => Ok(None),
        "oui" => Ok(Some(true)),
        "non" => Ok(Some(false)),
        _ => Err(format!(
            "«\u{a0}{cell}\u{a0}» au lieu de «\u{a0}oui\u{a0}» ou «\u{a0}non\u{a0}»"
        )),
    }
}
