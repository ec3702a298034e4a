//! One entry of the log in the words of 1.4.4 (spec caisse §1.14). Pure.

use super::rules::{PAYMENT_VALIDATED, SESSION_OPENED};
use super::store::{Opening, Payment, Told};
use recyclique_kernel::Timestamp;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// The fields of an entry.
pub(crate) type Entry = Map<String, Value>;

pub(crate) fn of_payment(paid: &Payment) -> Entry {
    let items = paid.items.iter().zip(1..).map(|(item, n)| {
        json!({ "id": format!("item-{n}"), "category": item.category, "weight": item.weight, "price": item.price })
    });
    let items: Vec<Value> = items.collect();
    let methods: Vec<_> = paid.payments.iter().map(|(method, _)| *method).collect();
    let amounts: Vec<_> = paid.payments.iter().map(|(_, amount)| *amount).collect();
    let only = if let [only] = methods.as_slice() {
        Some(*only)
    } else {
        None
    };
    let mut entry = entry(paid.at, PAYMENT_VALIDATED, paid.seller_id, paid.session_id);
    put(&mut entry, "transaction_id", paid.id);
    let before = json!({ "items_count": items.len(), "items": items, "total": paid.total });
    put(&mut entry, "cart_state_before", before);
    put(
        &mut entry,
        "cart_state_after",
        json!({ "items_count": 0, "items": [], "total": 0 }),
    );
    put(&mut entry, "payment_method", only);
    put(&mut entry, "payment_methods", methods);
    put(&mut entry, "payment_amounts", amounts);
    put(&mut entry, "amount", paid.total);
    entry
}

pub(crate) fn of_opening(opening: &Opening) -> Entry {
    let mut entry = entry(opening.at, SESSION_OPENED, opening.operator_id, opening.id);
    put(&mut entry, "opened_at", opening.opened_at);
    entry
}

pub(crate) fn of_event(told: Told) -> Entry {
    let mut entry = entry(told.at, &told.event, told.user_id, told.session_id);
    entry.extend(told.body);
    entry
}

fn entry(at: Timestamp, event: &str, user_id: impl Serialize, session_id: impl Serialize) -> Entry {
    let mut entry = Entry::new();
    put(&mut entry, "timestamp", at);
    put(&mut entry, "event", event);
    put(&mut entry, "user_id", user_id);
    put(&mut entry, "session_id", session_id);
    put(&mut entry, "level", "INFO");
    entry
}

fn put(entry: &mut Entry, name: &str, value: impl Serialize) {
    entry.insert(name.to_owned(), json!(value));
}
