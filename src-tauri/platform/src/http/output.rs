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
use std::fmt::Write;
use std::marker::PhantomData;
use tokio_util::io::ReaderStream;

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

/// A file to keep, of a type known beforehand (`Attachment<Pdf>`).
#[derive(Debug)]
pub struct Attachment<K> {
    name: String,
    body: Body,
    media_type: &'static str,
    length: Option<u64>,
    kind: PhantomData<K>,
}

/// The type of a file.
pub trait FileKind {
    /// As HTTP says it.
    const MEDIA_TYPE: &'static str;
}

impl<K: FileKind> Attachment<K> {
    /// A file held in memory.
    pub fn bytes(name: String, bytes: Vec<u8>) -> Self {
        Self {
            name,
            length: u64::try_from(bytes.len()).ok(),
            body: Body::from(bytes),
            media_type: K::MEDIA_TYPE,
            kind: PhantomData,
        }
    }

    /// A file read as it is sent; its length goes first, so that a cut download is known for what it is.
    pub fn file(name: String, file: std::fs::File) -> Self {
        let length = file.metadata().map(|of| of.len()).ok();
        let stream = ReaderStream::with_capacity(tokio::fs::File::from_std(file), 64 * 1024);
        Self {
            name,
            body: Body::from_stream(stream),
            media_type: K::MEDIA_TYPE,
            length,
            kind: PhantomData,
        }
    }

    /// The same, of the type that the request chose.
    #[must_use]
    pub fn with_type(self, media_type: &'static str) -> Self {
        Self { media_type, ..self }
    }
}

impl<K: FileKind> Output for Attachment<K> {
    fn reply(self, status: StatusCode) -> Result<Response, Failure> {
        let mut response = Response::new(self.body);
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.media_type));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(length) = self.length {
            headers.insert(header::CONTENT_LENGTH, length.into());
        }
        if let Ok(disposition) = disposition(&self.name).parse() {
            headers.insert(header::CONTENT_DISPOSITION, disposition);
        }
        Ok(response)
    }

    fn describe(description: &mut Description) {
        description.answer_file(K::MEDIA_TYPE);
    }
}

/// The name in ASCII for old clients, and as it is for the others (RFC 6266).
fn disposition(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|c| {
            if c.is_ascii_graphic() && !matches!(c, '"' | '\\' | '%') {
                c
            } else {
                '_'
            }
        })
        .collect();
    if plain == name {
        return format!("attachment; filename=\"{plain}\"");
    }
    let encoded = name.bytes().fold(String::new(), |mut all, byte| {
        let _ = if byte.is_ascii_alphanumeric() || b"-._".contains(&byte) {
            write!(all, "{}", char::from(byte))
        } else {
            write!(all, "%{byte:02X}")
        };
        all
    });
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}")
}

pub(crate) fn json(status: StatusCode, body: Vec<u8>) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
