//! What every route has in common.

use axum::body::Body;
use recyclique_kernel::Need;
use recyclique_platform::http::Access;
use recyclique_server::routes;
use recyclique_tests::{PASSWORD, Reply, Shop, TestApp, basket};
use serde_json::json;

/// An identifier of nothing.
const NOBODY: &str = "019ab000-0000-7000-8000-000000000000";

/// The path of a row, about nothing in particular.
fn about_nothing(path: &str) -> String {
    let named = |part: &str| {
        if part.starts_with('{') {
            NOBODY.to_owned()
        } else {
            part.to_owned()
        }
    };
    path.split('/').map(named).collect::<Vec<_>>().join("/")
}

/// A refusal tells itself to people, programs and whoever reads the log.
#[track_caller]
fn is_a_problem(reply: &Reply) {
    assert_eq!(reply.headers["content-type"], "application/problem+json", "{reply:?}");
    assert_eq!(reply.json["status"], reply.status.as_u16());
    for field in ["type", "title", "detail", "code", "request_id"] {
        assert!(!reply.json[field].is_null(), "{field}: {reply:?}");
    }
}

#[tokio::test]
async fn an_unknown_route_is_a_404() {
    let app = TestApp::new().await;
    for (method, path) in [
        ("GET", "/v1/nothing"),
        ("POST", "/v1/nothing/"),
        ("DELETE", "/v1/sales/a/b/c"),
        ("GET", "/v1/%ff"),
    ] {
        let reply = app.anybody().send(method, path, Body::empty()).await;
        is_a_problem(&reply);
        assert_eq!(reply.refused(404, "http.not_found")["detail"], "Not Found");
    }
}

#[tokio::test]
async fn an_unknown_method_is_a_405() {
    let app = TestApp::new().await;
    for (method, path) in [
        ("DELETE", "/v1/sales"),
        ("PATCH", "/v1/health"),
        ("BREW", "/v1/sales"),
        ("POST", "/v1/events/"),
    ] {
        let reply = app.anybody().send(method, path, Body::empty()).await;
        is_a_problem(&reply);
        assert_eq!(
            reply.refused(405, "http.method_not_allowed")["detail"],
            "Method Not Allowed"
        );
    }
}

#[tokio::test]
async fn every_guarded_route_asks_who_is_there() {
    let app = TestApp::new().await;
    for route in routes().iter().filter(|route| route.access != Access::Public) {
        let reply = app
            .anybody()
            .send(route.method.as_str(), &about_nothing(route.path), Body::empty())
            .await;
        is_a_problem(&reply);
        assert_eq!(reply.headers["www-authenticate"], "Bearer", "{route:?}");
        assert_eq!(
            reply.refused(401, "auth.not_signed_in")["detail"],
            "Impossible de valider les identifiants"
        );
    }
}

#[tokio::test]
async fn a_forged_token_is_nobody() {
    let app = TestApp::new().await;
    let login = json!({ "username": "alix", "password": PASSWORD });
    let tokens = app.anybody().post("/v1/auth/login", &login).await.expect(200);
    let real = tokens["access_token"].as_str().unwrap();
    let (message, signature) = real.rsplit_once('.').unwrap();
    let (_, payload) = message.split_once('.').unwrap();
    app.anybody().with_token(real).get("/v1/users/me").await.expect(200);
    for forged in [
        String::new(),
        "jeton".to_owned(),
        format!("{message}."),
        format!("{message}.{}", signature.to_uppercase()),
        format!("{message}x.{signature}"),
        format!("eyJhbGciOiJub25lIn0.{payload}."),
        format!("{real}.{signature}"),
        tokens["refresh_token"].as_str().unwrap().to_owned(),
        "é".to_owned(),
        "x".repeat(20_000),
    ] {
        let reply = app.anybody().with_token(&forged).get("/v1/users/me").await;
        assert_eq!(reply.headers["www-authenticate"], "Bearer");
        reply.refused(401, "auth.not_signed_in");
    }
    let basic = app
        .anybody()
        .with_header("authorization", "Basic YWxpeDptb3QgZGUgcGFzc2U=");
    basic.get("/v1/users/me").await.refused(401, "auth.not_signed_in");
}

#[tokio::test]
async fn a_slash_at_the_end_changes_nothing() {
    let shop = Shop::open("50").await;
    let admin = shop.app.admin().await;
    for route in routes()
        .iter()
        .filter(|route| !route.name.starts_with("watch_") && route.name != "logout" && route.path != "/")
    {
        let path = about_nothing(route.path);
        let without = admin.send(route.method.as_str(), &path, Body::from("{}")).await;
        let with = admin
            .send(route.method.as_str(), &format!("{path}/"), Body::from("{}"))
            .await;
        assert_eq!(
            (with.status, &with.json["code"]),
            (without.status, &without.json["code"]),
            "{route:?}"
        );
        assert_ne!(with.json["code"], "http.not_found");
    }
}

#[tokio::test]
async fn an_unknown_or_malformed_identifier_is_never_a_fault() {
    let shop = Shop::open("50").await;
    let admin = shop.app.admin().await;
    let malformed = [
        "1",
        "null",
        "undefined",
        "%20",
        "%00",
        "%ff",
        "..",
        "6c9916d8-ZZZZ",
        "%F0%9F%A7%A6",
        &"9".repeat(3000),
    ];
    for route in routes().iter().filter(|route| route.path.contains('{')) {
        for id in [NOBODY].iter().chain(&malformed) {
            let path = about_nothing(route.path).replace(NOBODY, id);
            let reply = admin.send(route.method.as_str(), &path, Body::from("{}")).await;
            assert!(reply.status.as_u16() < 500, "{route:?} {path}: {reply:?}");
        }
    }
}

#[tokio::test]
async fn a_sale_in_an_unknown_session_is_refused() {
    let shop = Shop::open("50").await;
    let mut sale = basket(&[1.0], 1.0, 0.0, &[("cash", 1.0)]);
    sale["cash_session_id"] = json!(NOBODY);
    shop.alix
        .post("/v1/sales", &sale)
        .await
        .refused(404, "caisse.session_not_found");
}

#[tokio::test]
async fn each_answer_has_its_own_number() {
    let app = TestApp::new().await;
    let (first, second) = (
        app.anybody().get("/v1/health").await,
        app.anybody().get("/v1/sales").await,
    );
    assert_ne!(first.headers["x-request-id"], second.headers["x-request-id"]);
    assert_eq!(
        second.json["request_id"],
        second.headers["x-request-id"].to_str().unwrap()
    );
}

#[tokio::test]
async fn answers_of_the_api_are_never_kept_by_a_browser() {
    let shop = Shop::open("50").await;
    let admin = shop.app.admin().await;
    for route in routes()
        .iter()
        .filter(|route| route.method == "GET" && route.access == Access::Needs(Need::SignedIn))
    {
        if !route.name.starts_with("watch_") {
            let reply = admin.get(&about_nothing(route.path)).await;
            assert_eq!(reply.headers["cache-control"], "no-store", "{route:?}");
        }
    }
}
