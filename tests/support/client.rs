//! Somebody who calls the API.

use axum::Router;
use axum::body::Body;
use http::{HeaderMap, Request, Response, StatusCode, header};
use http_body_util::BodyExt;
use serde_json::Value;
use std::time::Duration;
use tower::ServiceExt;

/// An answer.
#[derive(Debug)]
pub struct Reply {
    /// Its status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body; null when it is empty or not JSON.
    pub json: Value,
    /// Its body as it came, for a file.
    pub bytes: Vec<u8>,
}

impl Reply {
    /// The body of an answer that must be this status; prints it otherwise.
    #[track_caller]
    pub fn expect(self, status: u16) -> Value {
        assert_eq!(self.status.as_u16(), status, "{}", self.json);
        self.json
    }

    /// The file of an answer that must have this name's ending and this type.
    #[track_caller]
    pub fn file(self, ending: &str, media_type: &str) -> Vec<u8> {
        assert_eq!(self.status.as_u16(), 200, "{}", self.json);
        let header = |name: &str| {
            self.headers
                .get(name)
                .and_then(|value| value.to_str().ok())
                .unwrap_or_default()
        };
        assert_eq!(header("content-type"), media_type);
        let name = header("content-disposition");
        assert!(
            name.starts_with("attachment; filename=\"") && name.contains(ending),
            "{name}"
        );
        self.bytes
    }

    /// Checks a refusal by its status and code.
    #[track_caller]
    pub fn refused(self, status: u16, code: &str) -> Value {
        assert_eq!(
            (self.status.as_u16(), self.json["code"].as_str()),
            (status, Some(code)),
            "{}",
            self.json
        );
        self.json
    }
}

/// How long a test waits for an event.
const PATIENCE: Duration = Duration::from_secs(10);

/// A stream of server-sent events; closed when dropped.
#[derive(Debug)]
pub struct Events {
    body: Body,
    heard: String,
}

impl Events {
    /// What the next event says; null when the stream has ended.
    pub async fn next(&mut self) -> Value {
        tokio::time::timeout(PATIENCE, self.hear())
            .await
            .expect("an event in time")
    }

    /// The first event that is as wished, whatever comes before.
    pub async fn until(&mut self, is_wished: impl Fn(&Value) -> bool) -> Value {
        let mut seen = Vec::new();
        let found = tokio::time::timeout(PATIENCE, async {
            loop {
                let said = self.hear().await;
                if is_wished(&said) || said.is_null() {
                    return said;
                }
                seen.push(said);
            }
        });
        found.await.unwrap_or_else(|_| panic!("no such event among {seen:#?}"))
    }

    async fn hear(&mut self) -> Value {
        loop {
            if let Some(end) = self.heard.find("\n\n") {
                let event: String = self.heard.drain(..end + 2).collect();
                let said = event.lines().find_map(|line| line.strip_prefix("data: "));
                if let Some(said) = said {
                    return serde_json::from_str(said).expect("JSON");
                }
                continue;
            }
            let Some(Ok(frame)) = self.body.frame().await else {
                return Value::Null;
            };
            if let Ok(bytes) = frame.into_data() {
                self.heard.push_str(&String::from_utf8_lossy(&bytes));
            }
        }
    }
}

/// A caller, signed in or not.
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) router: Router,
    pub(crate) token: Option<String>,
    headers: Vec<(&'static str, String)>,
}

impl Client {
    pub(crate) fn new(router: Router, token: Option<String>) -> Self {
        Self {
            router,
            token,
            headers: Vec::new(),
        }
    }

    /// The same caller with another token.
    #[must_use]
    pub fn with_token(&self, token: &str) -> Self {
        Self {
            token: Some(token.to_owned()),
            ..self.clone()
        }
    }

    /// The same caller who also sends this header.
    #[must_use]
    pub fn with_header(&self, name: &'static str, value: &str) -> Self {
        let mut client = self.clone();
        client.headers.push((name, value.to_owned()));
        client
    }

    /// Does it send a token?
    pub fn is_signed_in(&self) -> bool {
        self.token.is_some()
    }

    /// GET.
    pub async fn get(&self, path: &str) -> Reply {
        self.send("GET", path, Body::empty()).await
    }

    /// POST of JSON.
    pub async fn post(&self, path: &str, body: &Value) -> Reply {
        self.send("POST", path, Body::from(body.to_string())).await
    }

    /// POST of a form with one file.
    pub async fn upload(&self, path: &str, field: &str, file_name: &str, bytes: &[u8]) -> Reply {
        let head =
            format!("--limite\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{file_name}\"\r\n\r\n");
        let body = [head.as_bytes(), bytes, b"\r\n--limite--\r\n"].concat();
        self.with_header("content-type", "multipart/form-data; boundary=limite")
            .send("POST", path, Body::from(body))
            .await
    }

    /// PUT of JSON.
    pub async fn put(&self, path: &str, body: &Value) -> Reply {
        self.send("PUT", path, Body::from(body.to_string())).await
    }

    /// PATCH of JSON.
    pub async fn patch(&self, path: &str, body: &Value) -> Reply {
        self.send("PATCH", path, Body::from(body.to_string())).await
    }

    /// DELETE.
    pub async fn delete(&self, path: &str) -> Reply {
        self.send("DELETE", path, Body::empty()).await
    }

    /// A stream of events that must begin.
    pub async fn watch(&self, path: &str) -> Events {
        let response = self.call("GET", path, Body::empty()).await;
        assert_eq!(response.status().as_u16(), 200, "{path}");
        Events {
            body: response.into_body(),
            heard: String::new(),
        }
    }

    /// Any request, its body byte for byte.
    pub async fn send(&self, method: &str, path: &str, body: Body) -> Reply {
        let (parts, body) = self.call(method, path, body).await.into_parts();
        let bytes = body.collect().await.expect("a body").to_bytes();
        let json = serde_json::from_slice(&bytes).unwrap_or_default();
        Reply {
            status: parts.status,
            headers: parts.headers,
            json,
            bytes: bytes.to_vec(),
        }
    }

    async fn call(&self, method: &str, path: &str, body: Body) -> Response<Body> {
        let mut request = Request::builder().method(method).uri(path);
        if !self.headers.iter().any(|(name, _)| *name == "content-type") {
            request = request.header(header::CONTENT_TYPE, "application/json");
        }
        if !self.headers.iter().any(|(name, _)| *name == "host") {
            request = request.header(header::HOST, "127.0.0.1:4810");
        }
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        if let Some(token) = &self.token {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        let request = request.body(body).expect("a request");
        self.router.clone().oneshot(request).await.expect("an answer")
    }
}
