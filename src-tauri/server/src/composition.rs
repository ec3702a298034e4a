//! Everything plugged together.

use crate::{documentation, health, pages, setup};
use axum::{Router, middleware};
use recyclique_kernel::Clock;
use recyclique_platform::db::{Database, Table};
use recyclique_platform::http::{self, Allowed, App, Life, Route};
use serde_json::Value;
use std::sync::Arc;

/// The tables of every domain, with how they travel.
pub const TABLES: &[&[Table]] = &[
    recyclique_comptes::TABLES,
    recyclique_catalogue::replicated::TABLES,
    recyclique_caisse::replicated::TABLES,
    recyclique_reception::replicated::TABLES,
    recyclique_balance::replicated::TABLES,
    recyclique_reprise::replicated::TABLES,
];

/// Every operation, once.
pub fn routes() -> Vec<Route> {
    [
        health::routes(),
        documentation::routes(),
        setup::routes(),
        vec![http::events_route()],
        recyclique_comptes::routes(),
        recyclique_catalogue::routes(),
        recyclique_caisse::routes(),
        recyclique_reception::routes(),
        recyclique_balance::routes(),
        recyclique_platform::mail::routes(),
        recyclique_admin::routes(),
        recyclique_reprise::routes(),
    ]
    .concat()
}

/// The OpenAPI 3.1 document of these operations.
pub fn openapi() -> Value {
    http::document("RecyClique", env!("CARGO_PKG_VERSION"), &routes())
}

/// The whole application over an open database, for requests that `allowed` accepts, for as long as `life` lasts.
pub fn app(db: Arc<Database>, clock: Arc<dyn Clock>, allowed: &Allowed, life: Life) -> Router {
    let app = App {
        db,
        clock,
        life,
        authenticate: Arc::new(recyclique_comptes::Accounts),
    };
    http::router(&app, routes())
        .layer(middleware::from_fn(pages::serve))
        .layer(allowed.cors())
        .layer(middleware::from_fn_with_state(allowed.clone(), http::guard))
}
