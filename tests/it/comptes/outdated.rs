//! The bcrypt digests of RecyClique 1.4.4, until they are next recognised.

use super::*;
use std::time::{Duration, Instant};

/// Of everybody's password and PIN, at the cost of 1.4.4.
const OLD_PASSWORD: &str = "$2b$12$Xq0yv7m2c1Rr8kQnA5tWauGByqCyOop1mwtUSvc4ylRn1xWTelvmi";
const OLD_PIN: &str = "$2b$12$pL3vD9sKc8Hn2bTz6YwQeOXoIYwHGfG87Clmbq8zkJ.9qG8QuX06S";

async fn with_old_digests() -> TestApp {
    let app = TestApp::new().await;
    let outdated =
        format!("UPDATE user SET hashed_password = '{OLD_PASSWORD}', hashed_pin = '{OLD_PIN}' WHERE username = 'alix'");
    assert_eq!(app.execute(&outdated).await, 1);
    app
}

async fn digests(app: &TestApp) -> (String, String) {
    let alix = app.db.read(|tx| {
        Ok(tx.one(
            "SELECT hashed_password, hashed_pin FROM user WHERE username = 'alix'",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?)
    });
    alix.await.unwrap()
}

#[tokio::test]
async fn an_old_password_signs_in_and_becomes_argon2id() {
    let app = with_old_digests().await;
    login(app.anybody(), "alix", "ressource-2026!")
        .await
        .refused(401, "auth.invalid_credentials");
    assert_eq!(
        digests(&app).await,
        (OLD_PASSWORD.to_owned(), OLD_PIN.to_owned()),
        "a wrong one changes nothing"
    );
    alix_tokens(&app).await;
    let (password, pin) = digests(&app).await;
    assert!(password.starts_with("$argon2id$"), "{password}");
    assert_eq!(pin, OLD_PIN, "the PIN was not typed");
    alix_tokens(&app).await;
    login(app.anybody(), "alix", "faux")
        .await
        .refused(401, "auth.invalid_credentials");
}

#[tokio::test]
async fn an_old_pin_signs_in_and_becomes_argon2id() {
    let app = with_old_digests().await;
    let alix = app.volunteer_id();
    login_with_pin(app.anybody(), &alix, "1234")
        .await
        .refused(401, "auth.invalid_pin");
    login_with_pin(app.anybody(), &alix, PIN).await.expect(200);
    let (password, hashed_pin) = digests(&app).await;
    assert!(hashed_pin.starts_with("$argon2id$"), "{hashed_pin}");
    assert_eq!(password, OLD_PASSWORD, "the password was not typed");
    login_with_pin(app.anybody(), &alix, PIN).await.expect(200);
}

#[tokio::test]
async fn as_long_as_old_digests_stay_nobody_learns_by_waiting_who_exists() {
    let app = with_old_digests().await;
    let mut shortest = Vec::new();
    for username in ["alix", "camille", "personne"] {
        let mut times = Vec::new();
        for _ in 0..3 {
            let start = Instant::now();
            login(app.anybody(), username, "faux")
                .await
                .refused(401, "auth.invalid_credentials");
            times.push(start.elapsed());
        }
        shortest.push(times.into_iter().min().unwrap_or(Duration::ZERO));
    }
    let (least, most) = (shortest.iter().min().unwrap(), shortest.iter().max().unwrap());
    assert!(*least * 3 > *most, "old digest, new digest, nobody: {shortest:?}");
}
