//! Forms with files, as a browser sends them.

use crate::{Client, Reply};
use axum::body::Body;

const BOUNDARY: &str = "----ressourcerie";

/// The parts of a form.
#[derive(Debug, Clone, Default)]
pub struct Form(Vec<u8>);

impl Form {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A file more.
    #[must_use]
    pub fn file(self, field: &str, name: &str, bytes: &[u8]) -> Self {
        self.part(&format!("name=\"{field}\"; filename=\"{name}\""), bytes)
    }

    /// A text more.
    #[must_use]
    pub fn text(self, field: &str, text: &str) -> Self {
        self.part(&format!("name=\"{field}\""), text.as_bytes())
    }

    fn part(mut self, name: &str, bytes: &[u8]) -> Self {
        let head = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; {name}\r\n\r\n");
        self.0.extend_from_slice(head.as_bytes());
        self.0.extend_from_slice(bytes);
        self.0.extend_from_slice(b"\r\n");
        self
    }
}

impl Client {
    /// POST of a form.
    pub async fn post_form(&self, path: &str, form: Form) -> Reply {
        let mut body = form.0;
        body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
        let content_type = format!("multipart/form-data; boundary={BOUNDARY}");
        let client = self.with_header("content-type", &content_type);
        client.send("POST", path, Body::from(body)).await
    }
}
