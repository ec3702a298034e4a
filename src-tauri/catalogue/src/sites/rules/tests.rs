use super::*;
use recyclique_kernel::{Id, Timestamp};
use serde_json::json;

fn site() -> Site {
    let now = Timestamp::parse("2026-11-21T10:00:00Z").unwrap();
    Site {
        id: Id::generate(now),
        name: "La Clique".to_owned(),
        address: Some("1 rue des Lilas".to_owned()),
        city: None,
        postal_code: None,
        country: None,
        configuration: None,
        is_active: true,
        created_at: now,
        updated_at: now,
    }
}

fn changed(json: serde_json::Value) -> Result<Site, Refused> {
    apply(site(), serde_json::from_value(json).unwrap())
}

#[test]
fn only_what_was_sent_changes_and_null_clears() {
    let after =
        changed(json!({ "name": " Atelier ", "address": null, "city": "", "configuration": { "a": [1] } })).unwrap();
    assert_eq!(after.name, "Atelier");
    assert_eq!((after.address, after.city.as_deref()), (None, Some("")));
    assert_eq!(after.configuration.unwrap()["a"], json!([1]));
    assert!(after.is_active);
}

#[test]
fn a_wrong_field_is_named() {
    for (json, field) in [
        (json!({ "name": null }), "name"),
        (json!({ "name": " " }), "name"),
        (json!({ "name": "é".repeat(256) }), "name"),
        (json!({ "address": "é".repeat(501) }), "address"),
        (json!({ "city": "é".repeat(101) }), "city"),
        (json!({ "postal_code": "é".repeat(21) }), "postal_code"),
        (json!({ "country": "é".repeat(101) }), "country"),
        (json!({ "is_active": null }), "is_active"),
    ] {
        assert_eq!(changed(json).unwrap_err().fields[0].name, field);
    }
}
