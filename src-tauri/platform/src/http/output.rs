//! Shaping an answer. Each output also says what it is, for the OpenAPI.

use super::input::Json;
use super::openapi::Description;
use crate::Failure;
use crate::db::Written;
use axum::body::Body;
use axum::response::Response;
use http::{HeaderValue, StatusCode, header};
use schemars::JsonSchema;
use serde::Serialize;

/// Something a handler answers with.
pub trait Output {
    /// Writes it, under the success status of the route.
    fn reply(self, status: StatusCode) -> Result<Response, Failure>;
    /// Says what it is.
    fn describe(description: &mut Description);
}

impl<T: Serialize + JsonSchema> Output for Json<T> {
    fn reply(self, status: StatusCode) -> Result<Response, Failure> {
        Ok(json(status, serde_json::to_vec(&self.0)?))
    }

    fn describe(description: &mut Description) {
        description.answer::<T>();
    }
}

/// The value of a command as JSON: made now, or saved the first time.
impl<T: Serialize + JsonSchema> Output for Written<T> {
    fn reply(self, status: StatusCode) -> Result<Response, Failure> {
        match self {
            Self::Fresh(value) => Json(value).reply(status),
            Self::Replayed(saved) => {
                let mut response = json(status, saved.into_bytes());
                response
                    .headers_mut()
                    .insert("idempotency-replayed", HeaderValue::from_static("true"));
                Ok(response)
            }
        }
    }

    fn describe(description: &mut Description) {
        description.answer::<T>();
    }
}

/// An empty answer.
#[derive(Debug, Clone, Copy)]
pub struct NoContent;

impl Output for NoContent {
    fn reply(self, status: StatusCode) -> Result<Response, Failure> {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = status;
        Ok(response)
    }

    fn describe(_: &mut Description) {}
}

pub(crate) fn json(status: StatusCode, body: Vec<u8>) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
