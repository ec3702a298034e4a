//! From the socket to the handler: request id, person, permission, pace, body within its limits, idempotency key; and the
//! way back, every failure through `problem`.

use super::context::{Authenticate, Ctx, Life};
use super::input::Incoming;
use super::problem::problem;
use super::route::{Access, Route};
use crate::db::{Database, Idempotency};
use crate::refusals::{
    ADMIN_REQUIRED, BODY_TOO_LARGE, BODY_TOO_SLOW, IDEMPOTENCY_KEY_INVALID, METHOD_NOT_ALLOWED, NO_SUCH_ROUTE,
    NOT_SIGNED_IN, PASSWORD_REQUIRED, PERMISSION_REQUIRED, SUPER_ADMIN_REQUIRED,
};
use crate::{Failure, crypto};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{RawPathParams, Request};
use axum::response::Response;
use axum::routing::{MethodFilter, MethodRouter, on};
use http::{HeaderMap, HeaderValue, Method, header};
use recyclique_kernel::{Actor, Clock, Id, Need, Refusal, Role, Scope};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

/// How long a body may take to arrive.
const BODY_TIME: Duration = Duration::from_secs(20);

/// What every request needs.
#[derive(Clone)]
pub struct App {
    /// The database.
    pub db: Arc<Database>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Who is behind a token.
    pub authenticate: Arc<dyn Authenticate>,
    /// Until when.
    pub life: Life,
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("App")
    }
}

/// The routes, each answering with and without a trailing slash; anything else is a 404 or a 405 of the contract.
pub fn router(app: &App, routes: Vec<Route>) -> Router {
    let mut by_path: BTreeMap<&'static str, MethodRouter> = BTreeMap::new();
    for route in routes {
        let (path, filter, app) = (route.path, filter(&route.method), app.clone());
        let route = Arc::new(route);
        let handler = move |params: RawPathParams, request: Request| {
            let (app, route) = (app.clone(), Arc::clone(&route));
            async move { serve(&app, &route, &params, request).await }
        };
        let methods = by_path.remove(path).unwrap_or_default().on(filter, handler);
        by_path.insert(path, methods);
    }
    let mut all = Router::new();
    for (path, methods) in by_path {
        let methods = methods.fallback(refuse(&METHOD_NOT_ALLOWED));
        if path != "/" {
            all = all.route(&format!("{path}/"), methods.clone());
        }
        all = all.route(path, methods);
    }
    let nothing = on(MethodFilter::GET, refuse(&NO_SUCH_ROUTE)).fallback(refuse(&NO_SUCH_ROUTE));
    all.route("/v1/{*rest}", nothing)
}

fn refuse(refusal: &'static Refusal) -> impl Fn() -> std::future::Ready<Response> + Clone + Send + Sync + 'static {
    move || std::future::ready(problem(&refusal.into(), ""))
}

fn filter(method: &Method) -> MethodFilter {
    MethodFilter::try_from(method.clone()).unwrap_or(MethodFilter::GET)
}

async fn serve(app: &App, route: &Route, params: &RawPathParams, request: Request) -> Response {
    let request_id = Id::generate(app.clock.now()).to_string();
    let outcome = answer(app, route, params, request).await;
    let mut response = match outcome {
        Ok(response) => announce(route, response),
        Err(failure) => problem(&failure, &request_id),
    };
    if let Ok(value) = request_id.parse() {
        response.headers_mut().insert("x-request-id", value);
    }
    response
}

/// The headers of 1.4.4 on an operation that it meant to remove on that day; its own pages still call it.
fn announce(route: &Route, mut response: Response) -> Response {
    if let Some(address) = route.successor
        && let Ok(link) = format!("<{address}>; rel=\"successor-version\"").parse()
    {
        let headers = response.headers_mut();
        headers.insert("deprecation", HeaderValue::from_static("true"));
        headers.insert("sunset", HeaderValue::from_static("Mon, 09 Mar 2025 00:00:00 GMT"));
        headers.insert(header::LINK, link);
    }
    response
}

async fn answer(app: &App, route: &Route, params: &RawPathParams, request: Request) -> Result<Response, Failure> {
    let (parts, body) = request.into_parts();
    let actor = identify(app, route, &parts.headers)?;
    if let Some(limit) = &route.limit {
        limit.check(actor.as_ref().map(|actor| actor.user_id), app.clock.now())?;
    }
    let body = read_body(route, &parts.headers, body).await?;
    let idempotency = idempotency(route, &parts.headers, parts.uri.path(), &body)?;
    let ctx = Ctx {
        db: Arc::clone(&app.db),
        clock: Arc::clone(&app.clock),
        life: app.life.clone(),
        operation: route.name,
        actor,
        idempotency,
    };
    let params = params.iter().map(|(_, value)| value.to_owned()).collect();
    let incoming = Incoming {
        params,
        query: parts.uri.query().unwrap_or_default().to_owned(),
        content_type: parts
            .headers
            .get(header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok().map(str::to_owned)),
        body,
    };
    (route.run)(ctx, incoming, route.status).await
}

fn identify(app: &App, route: &Route, headers: &HeaderMap) -> Result<Option<Arc<Actor>>, Failure> {
    let Access::Needs(need) = route.access else {
        return Ok(None);
    };
    let bearer = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "))
        .ok_or(&NOT_SIGNED_IN)?;
    let actor = app.authenticate.actor(&app.db, bearer, app.clock.now())?;
    if actor.meets(need) {
        return Ok(Some(Arc::new(actor)));
    }
    Err(match route.missing_right {
        Some(refusal) if missing_right(&actor, need) != &PASSWORD_REQUIRED => refusal,
        _ => missing_right(&actor, need),
    }
    .into())
}

/// Which sentence tells the person what is missing.
fn missing_right(actor: &Actor, need: Need) -> &'static Refusal {
    let with_password = Actor {
        scope: Scope::Full,
        ..actor.clone()
    };
    match need {
        Need::Admin | Need::SuperAdmin if with_password.meets(need) => &PASSWORD_REQUIRED,
        Need::Admin => &ADMIN_REQUIRED,
        Need::SuperAdmin if actor.role < Role::SuperAdmin => &SUPER_ADMIN_REQUIRED,
        Need::SuperAdmin | Need::SignedIn | Need::AnyOf(_) => &PERMISSION_REQUIRED,
    }
}

async fn read_body(route: &Route, headers: &HeaderMap, body: Body) -> Result<bytes::Bytes, Failure> {
    let announced = headers
        .get(header::CONTENT_LENGTH)
        .and_then(|v| v.to_str().ok()?.parse::<usize>().ok());
    if announced.is_some_and(|length| length > route.body_limit) {
        return Err((&BODY_TOO_LARGE).into());
    }
    match tokio::time::timeout(BODY_TIME, to_bytes(body, route.body_limit)).await {
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(_)) => Err((&BODY_TOO_LARGE).into()),
        Err(_) => Err((&BODY_TOO_SLOW).into()),
    }
}

/// The key and what it was given for: the address (without its trailing slash) and the body. Not the person: a colleague
/// who takes over the till sends the same basket again.
fn idempotency(route: &Route, headers: &HeaderMap, path: &str, body: &[u8]) -> Result<Option<Idempotency>, Failure> {
    let Some(key) = headers.get("idempotency-key").filter(|_| route.is_idempotent) else {
        return Ok(None);
    };
    let key = key
        .to_str()
        .ok()
        .filter(|key| (1..=255).contains(&key.len()))
        .ok_or(&IDEMPOTENCY_KEY_INVALID)?;
    Ok(Some(Idempotency {
        key: key.to_owned(),
        digest: crypto::sha256_hex([path.trim_end_matches('/').as_bytes(), b"\n", body].concat()),
    }))
}
