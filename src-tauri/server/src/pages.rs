//! The interface, embedded, for a browser on this machine; the window carries its own copy.

use axum::body::Body;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "../../ui/dist"]
struct Pages;

/// What the pages may do: nothing from elsewhere, no inline script; Mantine needs inline styles.
const POLICY: &str = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
                      font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/// Serves a page when the address is not one of the API; `/` is the interface for a browser and a greeting for others.
pub(crate) async fn serve(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let is_api = path.starts_with("/v1") || path.starts_with("/health");
    let is_greeting = path == "/" && !accepts_html(request.headers());
    if is_api || is_greeting || !matches!(*request.method(), Method::GET | Method::HEAD) {
        return next.run(request).await;
    }
    page(path.trim_start_matches('/')).unwrap_or_else(|| StatusCode::NOT_FOUND.into_response())
}

fn accepts_html(headers: &HeaderMap) -> bool {
    headers
        .get(header::ACCEPT)
        .and_then(|a| a.to_str().ok())
        .is_some_and(|accept| accept.contains("text/html"))
}

fn page(path: &str) -> Option<Response> {
    let path = if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    };
    let file = Pages::get(&path)?;
    let mut response = Response::new(Body::from(file.data));
    // Names under assets/ carry the digest of their content.
    let cache = if path.starts_with("assets/") {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_TYPE, file.metadata.mimetype()),
        (header::CACHE_CONTROL, cache),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_str(value).ok()?);
    }
    Some(response)
}
