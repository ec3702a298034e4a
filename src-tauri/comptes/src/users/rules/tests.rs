use super::*;
use proptest::prelude::*;

#[test]
fn a_password_is_told_everything_it_lacks_at_once() {
    assert_eq!(password_faults("Recyclerie-2026!"), Vec::<&str>::new());
    assert_eq!(
        password_faults("abc"),
        [
            "Le mot de passe doit contenir au moins 8 caractères",
            "Le mot de passe doit contenir au moins une lettre majuscule",
            "Le mot de passe doit contenir au moins un chiffre",
            "Le mot de passe doit contenir au moins un caractère spécial",
        ]
    );
    for (password, missing) in [
        ("Aa1!éàü", 1),
        ("Aa1!éàüî", 0),
        ("aaaaaa1!", 1),
        ("AAAAAA1!", 1),
        ("Aaaaaaa!", 1),
        ("Aaaaaaa1", 1),
    ] {
        assert_eq!(password_faults(password).len(), missing, "{password}");
    }
}

#[test]
fn a_pin_is_four_ascii_digits_and_nothing_else() {
    for pin in ["0000", "1234", "9999"] {
        assert!(is_pin(pin), "{pin}");
    }
    for pin in [
        "",
        "123",
        "12345",
        "12a4",
        " 123",
        "1234\n",
        "１２３４",
        "٠١٢٣",
        "-123",
        "1.23",
    ] {
        assert!(!is_pin(pin), "{pin:?}");
    }
}

#[test]
fn a_username_is_typed_on_any_keyboard() {
    for username in ["lea", "marie.dupont", "Jean_Luc-3", "paul@ressourcerie.fr"] {
        assert!(is_username(username), "{username}");
    }
    for username in ["", "ab", "avec espace", "léa", "a/b/c", "tab\t12", &"a".repeat(51)] {
        assert!(!is_username(username), "{username:?}");
    }
}

#[test]
fn a_person_is_called_by_name_and_otherwise_by_username() {
    assert_eq!(display_name(Some("Léa"), Some("Martin"), Some("lea")), "Léa Martin");
    assert_eq!(display_name(Some("Léa"), None, Some("lea")), "Léa");
    assert_eq!(display_name(Some(" "), Some("Martin"), Some("lea")), "Martin");
    assert_eq!(display_name(Some(""), None, Some("lea")), "lea");
    assert_eq!(display_name(None, None, None), "");
}

#[test]
fn a_status_is_read_as_it_was_written() {
    for status in [Status::Pending, Status::Approved, Status::Rejected, Status::Active] {
        assert_eq!(Status::parse(status.code()), Some(status));
        assert_eq!(serde_json::to_value(status).unwrap(), status.code());
    }
    assert_eq!(Status::parse("manager"), None);
}

proptest! {
    #[test]
    fn no_text_panics(text in "\\PC*") {
        let _ = (password_faults(&text), is_pin(&text), is_username(&text));
    }
}
