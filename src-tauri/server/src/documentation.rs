//! The OpenAPI document, served; its browsable page is `/docs/` of the interface.

use crate::composition::openapi;
use recyclique_platform::Failure;
use recyclique_platform::http::{Ctx, Json, Route, get};
use serde_json::Value;

pub(crate) fn routes() -> Vec<Route> {
    vec![get("/v1/openapi.json", "get_openapi").public().to(get_openapi)]
}

async fn get_openapi(_: Ctx) -> Result<Json<Value>, Failure> {
    Ok(Json(openapi()))
}
