//! Any web page open on the computer can reach a localhost API: who may use it.

use axum::body::Body;
use recyclique_tests::{Shop, TestApp, basket};

#[tokio::test]
async fn another_host_is_refused() {
    let app = TestApp::new().await;
    for host in [
        "evil.example",
        "evil.example:4810",
        "127.0.0.1",
        "127.0.0.1:80",
        "127.0.0.1.evil.example:4810",
        "0.0.0.0:4810",
    ] {
        let reply = app.anybody().with_header("host", host).get("/v1/health").await;
        assert_eq!(reply.refused(400, "http.host_refused")["detail"], "Invalid host header");
    }
    for host in ["127.0.0.1:4810", "localhost:4810", "LOCALHOST:4810", "[::1]:4810"] {
        app.anybody()
            .with_header("host", host)
            .get("/v1/health")
            .await
            .expect(200);
    }
}

#[tokio::test]
async fn a_foreign_page_sells_nothing() {
    let shop = Shop::open("50").await;
    let sale = shop.with_session(&basket(&[1.0], 1.0, 0.0, &[("cash", 1.0)]));
    for origin in [
        "https://evil.example",
        "http://127.0.0.1:4811",
        "http://localhost",
        "null",
        "",
        "tauri://localhost.evil",
    ] {
        let page = shop.alix.with_header("origin", origin);
        let reply = page.post("/v1/sales", &sale).await;
        assert!(!reply.headers.contains_key("access-control-allow-origin"));
        reply.refused(403, "http.origin_refused");
        page.get("/v1/sales").await.refused(403, "http.origin_refused");
    }
    assert_eq!(shop.app.count("sale").await, 0);
}

#[tokio::test]
async fn our_window_and_our_pages_sell() {
    let shop = Shop::open("50").await;
    let sale = shop.with_session(&basket(&[1.0], 1.0, 0.0, &[("cash", 1.0)]));
    for origin in [
        "tauri://localhost",
        "http://tauri.localhost",
        "https://tauri.localhost",
        "http://127.0.0.1:4810",
        "http://localhost:4810",
    ] {
        let reply = shop.alix.with_header("origin", origin).post("/v1/sales", &sale).await;
        assert_eq!(reply.headers["access-control-allow-origin"], origin);
        reply.expect(200);
    }
    assert_eq!(shop.app.count("sale").await, 5);
}

#[tokio::test]
async fn the_window_is_told_what_it_may_send() {
    let app = TestApp::new().await;
    let asking = app
        .anybody()
        .with_header("origin", "tauri://localhost")
        .with_header("access-control-request-method", "POST")
        .with_header(
            "access-control-request-headers",
            "authorization,content-type,idempotency-key",
        );
    let reply = asking.send("OPTIONS", "/v1/sales", Body::empty()).await;
    assert!(reply.status.is_success(), "{reply:?}");
    let allowed = |name: &str| reply.headers[name].to_str().unwrap().to_lowercase();
    assert_eq!(allowed("access-control-allow-origin"), "tauri://localhost");
    assert!(allowed("access-control-allow-methods").contains("post"));
    assert!(allowed("access-control-allow-headers").contains("idempotency-key"));
}

#[tokio::test]
async fn a_foreign_page_is_told_nothing() {
    let app = TestApp::new().await;
    let asking = app
        .anybody()
        .with_header("origin", "https://evil.example")
        .with_header("access-control-request-method", "POST");
    let reply = asking.send("OPTIONS", "/v1/sales", Body::empty()).await;
    assert!(!reply.headers.contains_key("access-control-allow-origin"));
    assert_eq!(
        reply.refused(400, "http.preflight_refused")["detail"],
        "Disallowed CORS origin"
    );
}

#[tokio::test]
async fn a_script_without_a_page_needs_no_origin() {
    let app = TestApp::new().await;
    let reply = app.anybody().get("/v1/health").await;
    assert!(
        !reply.headers.contains_key("access-control-allow-origin"),
        "no wildcard, ever"
    );
    reply.expect(200);
}
