//! Who may speak to a localhost API: any web page open on that computer can reach it, so the `Host` must be ours (DNS
//! rebinding) and the `Origin`, when there is one, must be known. No wildcard, ever.

use super::problem::problem;
use crate::refusals::{HOST_REFUSED, ORIGIN_REFUSED, PREFLIGHT_REFUSED};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderName, HeaderValue, Method, header};
use std::sync::Arc;
use tower_http::cors::{AllowHeaders, AllowMethods, AllowOrigin, CorsLayer};

/// The origins of the desktop window (Linux and macOS, then Windows).
const WINDOW: [&str; 3] = ["tauri://localhost", "http://tauri.localhost", "https://tauri.localhost"];

/// The hosts and origins that are ours.
#[derive(Debug, Clone)]
pub struct Allowed {
    hosts: Arc<[String]>,
    origins: Arc<[String]>,
}

impl Allowed {
    /// What is allowed when listening on this loopback port, plus the origins of the configuration.
    pub fn on_port(port: u16, configured: &[String]) -> Self {
        let hosts: Vec<String> = ["127.0.0.1", "localhost", "[::1]"]
            .iter()
            .map(|name| format!("{name}:{port}"))
            .collect();
        let origins = hosts.iter().map(|host| format!("http://{host}"));
        let origins = origins
            .chain(WINDOW.map(str::to_owned))
            .chain(configured.iter().cloned())
            .collect();
        Self {
            hosts: hosts.into(),
            origins,
        }
    }

    fn is_origin(&self, origin: &[u8]) -> bool {
        self.origins.iter().any(|known| known.as_bytes() == origin)
    }

    /// The CORS answers for these origins.
    pub fn cors(&self) -> CorsLayer {
        let allowed = self.clone();
        CorsLayer::new()
            .allow_origin(AllowOrigin::predicate(move |origin, _| {
                allowed.is_origin(origin.as_bytes())
            }))
            .allow_methods(AllowMethods::list([
                Method::GET,
                Method::POST,
                Method::PUT,
                Method::PATCH,
                Method::DELETE,
            ]))
            .allow_headers(AllowHeaders::mirror_request())
            .allow_credentials(true)
            .expose_headers([
                header::CONTENT_DISPOSITION,
                HeaderName::from_static("idempotency-replayed"),
                HeaderName::from_static("x-request-id"),
            ])
            .max_age(std::time::Duration::from_mins(10))
    }
}

/// Refuses a foreign host or origin before anything else happens.
pub async fn guard(State(allowed): State<Allowed>, request: Request, next: Next) -> Response {
    let host = request
        .headers()
        .get(header::HOST)
        .map(HeaderValue::as_bytes)
        .unwrap_or_default();
    if !allowed
        .hosts
        .iter()
        .any(|known| known.as_bytes().eq_ignore_ascii_case(host))
    {
        return problem(&(&HOST_REFUSED).into(), "");
    }
    if let Some(origin) = request.headers().get(header::ORIGIN)
        && !allowed.is_origin(origin.as_bytes())
    {
        let refusal = if request.method() == Method::OPTIONS {
            &PREFLIGHT_REFUSED
        } else {
            &ORIGIN_REFUSED
        };
        return problem(&refusal.into(), "");
    }
    next.run(request).await
}
