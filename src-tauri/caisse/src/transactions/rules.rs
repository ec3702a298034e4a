//! What is kept of what a screen tells. Pure.

use super::dto::LogEvent;
use crate::refusals::EVENT_INVALID;
use recyclique_kernel::Refused;
use serde_json::{Map, Value, json};

/// Read from the facts: a screen cannot tell them.
pub(crate) const SESSION_OPENED: &str = "SESSION_OPENED";
/// Read from the facts: a screen cannot tell them.
pub(crate) const PAYMENT_VALIDATED: &str = "PAYMENT_VALIDATED";

/// The largest basket told: 64 kB.
const CART_LIMIT: usize = 64 * 1024;
const WORD_LIMIT: usize = 100;
const DETAILS_LIMIT: usize = 2000;

/// The fields of an event, as 1.4.4 wrote them; `None` for what the facts say better.
pub(crate) fn body_of(told: &LogEvent) -> Result<Option<Map<String, Value>>, Refused> {
    check(told)?;
    let mut body = Map::new();
    let keep = |body: &mut Map<String, Value>, name: &str, cart: &Option<Map<String, Value>>| {
        if let Some(cart) = cart {
            body.insert(name.to_owned(), Value::Object(cart.clone()));
        }
    };
    let anomaly = json!(told.anomaly.unwrap_or(false));
    match told.event.as_str() {
        SESSION_OPENED | PAYMENT_VALIDATED => return Ok(None),
        "TICKET_OPENED" => {
            keep(&mut body, "cart_state", &told.cart_state);
            body.insert("anomaly".to_owned(), anomaly);
        }
        "TICKET_RESET" => {
            keep(&mut body, "cart_state_before", &told.cart_state_before);
            body.insert("anomaly".to_owned(), anomaly);
        }
        "ANOMALY_DETECTED" => {
            body.insert("anomaly_type".to_owned(), json!("ITEM_ADDED_WITHOUT_TICKET"));
            keep(&mut body, "cart_state", &told.cart_state);
            let details = told.details.as_deref();
            let details = details.unwrap_or("Item added but no ticket is explicitly opened");
            body.insert("details".to_owned(), json!(details));
        }
        _ => {}
    }
    Ok(Some(body))
}

fn check(told: &LogEvent) -> Result<(), Refused> {
    for (field, word) in [("event", &told.event), ("session_id", &told.session_id)] {
        if !(1..=WORD_LIMIT).contains(&word.chars().count()) {
            return Err(EVENT_INVALID.field(field, format!("De 1 à {WORD_LIMIT} caractères")));
        }
    }
    for (field, cart) in [
        ("cart_state", &told.cart_state),
        ("cart_state_before", &told.cart_state_before),
    ] {
        if cart
            .as_ref()
            .is_some_and(|cart| json!(cart).to_string().len() > CART_LIMIT)
        {
            return Err(EVENT_INVALID.field(field, "64 ko au plus"));
        }
    }
    if told
        .details
        .as_ref()
        .is_some_and(|details| details.chars().count() > DETAILS_LIMIT)
    {
        return Err(EVENT_INVALID.field("details", format!("Au plus {DETAILS_LIMIT} caractères")));
    }
    Ok(())
}
