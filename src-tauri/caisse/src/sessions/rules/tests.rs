use super::*;
use crate::totals::rules::ByMethod;

fn close(actual: i64, comment: Option<&str>) -> CloseSession {
    CloseSession {
        actual_amount: Centimes(actual),
        variance_comment: comment.map(str::to_owned),
        counted: None,
        denominations: None,
    }
}

fn totals(cash: i64, change: i64) -> Totals {
    let (cash, change) = (Centimes(cash), Centimes(change));
    Totals {
        number_of_sales: 1,
        sales: cash - change,
        received: ByMethod {
            cash,
            ..ByMethod::default()
        },
        change,
        ..Totals::default()
    }
}

#[test]
fn five_cents_of_difference_need_no_comment_and_six_do() {
    for (actual, comment, is_accepted) in [
        (6050, None, true),
        (6055, None, true),
        (6045, None, true),
        (6056, None, false),
        (6044, None, false),
        (6056, Some("   "), false),
        (6056, Some(" pièce trouvée "), true),
        (0, Some("tiroir vide"), true),
        (-1, Some("négatif"), false),
        (100_000_000, Some("trop"), false),
    ] {
        let outcome = decide_close(&close(actual, comment), Centimes(5000), &totals(1100, 50));
        assert_eq!(outcome.is_ok(), is_accepted, "{actual} {comment:?}");
    }
}

#[test]
fn the_refusal_says_the_three_figures() {
    let refused = decide_close(&close(1000, None), Centimes(5000), &totals(1100, 50)).unwrap_err();
    assert!(refused.detail.contains("commentaire est obligatoire"));
    assert!(
        refused.detail.contains("60.50€") && refused.detail.contains("10.00€") && refused.detail.contains("-50.50€")
    );
}

#[test]
fn a_count_by_means_of_payment_must_add_up() {
    let counted = |method, amount| Counted {
        payment_method: method,
        amount: Centimes(amount),
    };
    let mut body = close(6050, None);
    body.counted = Some(vec![
        counted(PaymentMethod::Cash, 6000),
        counted(PaymentMethod::Check, 50),
    ]);
    assert!(decide_close(&body, Centimes(5000), &totals(1100, 50)).is_ok());
    body.counted = Some(vec![counted(PaymentMethod::Cash, 6000)]);
    assert!(decide_close(&body, Centimes(5000), &totals(1100, 50)).is_err());
    body.counted = Some(vec![
        counted(PaymentMethod::Cash, 3025),
        counted(PaymentMethod::Cash, 3025),
    ]);
    assert!(decide_close(&body, Centimes(5000), &totals(1100, 50)).is_err());
}

#[test]
fn options_that_do_not_fit_are_published_empty() {
    let stored = |text: &str| serde_json::from_str::<Map<String, Value>>(text).unwrap();
    for (text, published) in [
        ("{}", r#"{"features":{}}"#),
        (r#"{"features":3}"#, r#"{"features":{}}"#),
        (r#"{"features":{"no_item_pricing":{}}}"#, r#"{"features":{}}"#),
        (
            r#"{"features":{"no_item_pricing":{"enabled":true},"autre":{"enabled":true}},"x":1}"#,
            r#"{"features":{"no_item_pricing":{"enabled":true,"label":null}}}"#,
        ),
    ] {
        assert_eq!(
            Value::Object(normalise_options(&stored(text))).to_string(),
            published,
            "{text}"
        );
    }
}
