//! Taking a request apart. Each input also says what it accepts, for the OpenAPI.

use super::openapi::Description;
use super::problem::Invalid;
use crate::Failure;
use crate::text::nfc;
use bytes::Bytes;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::error::Category;

/// A request whose body has been read within its limits.
#[derive(Debug)]
pub struct Incoming {
    /// The values of the path, in the order of the pattern.
    pub(crate) params: Vec<String>,
    pub(crate) query: String,
    pub(crate) content_type: Option<String>,
    pub(crate) body: Bytes,
}

/// Something a handler asks for.
pub trait Input: Sized {
    /// Takes it from the request.
    fn read(incoming: &Incoming) -> Result<Self, Failure>;
    /// Says what is accepted.
    fn describe(description: &mut Description);
}

/// The variable parts of the path, as texts: a malformed identifier is refused by the operation, in its own words.
#[derive(Debug)]
pub struct Path<T>(pub T);

impl Input for Path<String> {
    fn read(incoming: &Incoming) -> Result<Self, Failure> {
        Ok(Self(incoming.params.first().cloned().unwrap_or_default()))
    }

    fn describe(_: &mut Description) {}
}

impl Input for Path<(String, String)> {
    fn read(incoming: &Incoming) -> Result<Self, Failure> {
        let mut params = incoming.params.iter().cloned();
        Ok(Self((
            params.next().unwrap_or_default(),
            params.next().unwrap_or_default(),
        )))
    }

    fn describe(_: &mut Description) {}
}

/// The query string. Unknown keys are ignored, and so are the `null`, `undefined` and empty values that 1.4.4's client
/// sends (spec admin §7.6).
#[derive(Debug)]
pub struct Query<T>(pub T);

impl<T: DeserializeOwned + JsonSchema> Input for Query<T> {
    fn read(incoming: &Incoming) -> Result<Self, Failure> {
        let meant: Vec<&str> = incoming
            .query
            .split('&')
            .filter(|pair| {
                let value = pair.split_once('=').map_or("", |(_, value)| value);
                !matches!(value, "" | "null" | "undefined")
            })
            .collect();
        let query = meant.join("&");
        let reader = serde_html_form::Deserializer::from_bytes(query.as_bytes());
        serde_path_to_error::deserialize(reader)
            .map(Self)
            .map_err(|e| Invalid::at("query", &e.path().to_string(), &e.inner().to_string(), &Value::Null).into())
    }

    fn describe(description: &mut Description) {
        description.query::<T>();
    }
}

/// A JSON body, read as data; or an answer, written as JSON.
#[derive(Debug)]
pub struct Json<T>(pub T);

impl<T: DeserializeOwned + JsonSchema> Input for Json<T> {
    fn read(incoming: &Incoming) -> Result<Self, Failure> {
        let text = std::str::from_utf8(&incoming.body).map_err(|_| Invalid::json("le texte n'est pas en UTF-8"))?;
        // Two ways of writing « é » are one text: names compare and the log hashes the composed form.
        let text = nfc(text);
        if text.trim().is_empty() {
            return Err(Invalid::missing_body().into());
        }
        // serde also reads a structure from a list of its fields in order; the wire knows objects only.
        if text.trim_start().starts_with('[') {
            return Err(Invalid::at("body", "", "invalid type: sequence, expected object", &Value::Null).into());
        }
        let mut reader = serde_json::Deserializer::from_str(&text);
        let body = serde_path_to_error::deserialize::<_, T>(&mut reader).map_err(|e| {
            let (path, error) = (e.path().to_string(), e.inner());
            match error.classify() {
                Category::Data => {
                    let input = serde_json::from_str(&text).unwrap_or_default();
                    Invalid::at("body", &path, &error.to_string(), &input)
                }
                Category::Io | Category::Syntax | Category::Eof => Invalid::json(&error.to_string()),
            }
        })?;
        reader.end().map_err(|e| Invalid::json(&e.to_string()))?;
        Ok(Self(body))
    }

    fn describe(description: &mut Description) {
        description.body::<T>();
    }
}

/// A body that may be left out: nothing, or `null`.
impl<T: DeserializeOwned + JsonSchema> Input for Option<Json<T>> {
    fn read(incoming: &Incoming) -> Result<Self, Failure> {
        match incoming.body.trim_ascii() {
            b"" | b"null" => Ok(None),
            _ => Json::read(incoming).map(Some),
        }
    }

    fn describe(description: &mut Description) {
        description.body::<Option<T>>();
    }
}
