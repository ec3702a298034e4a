//! The only file that turns a failure into a status and a body (RFC 9457, with the `detail` of 1.4.4).

use super::output::json;
use crate::Failure;
use crate::refusals::MALFORMED;
use axum::response::Response;
use http::{HeaderValue, StatusCode, header};
use recyclique_kernel::{Kind, Refusal, Refused};
use serde::Serialize;
use serde_json::{Map, Value, json};

/// A body or a query that is not in the expected form: 422 with the list of 1.4.4 (spec admin §7.1).
#[derive(Debug, Serialize)]
pub struct Invalid {
    #[serde(rename = "type")]
    kind: &'static str,
    loc: Vec<Value>,
    msg: String,
    input: Value,
}

impl Invalid {
    /// Something wrong at a place of the body or the query. `path` is serde's (`items[0].weight`).
    pub fn at(part: &str, path: &str, message: &str, input: &Value) -> Self {
        let mut loc = vec![Value::from(part)];
        loc.extend(
            path.split(['.', '[', ']'])
                .filter(|step| !step.is_empty() && *step != "?")
                .map(step),
        );
        let found = loc.iter().skip(1).try_fold(input, |value, step| match step {
            Value::String(key) => value.get(key),
            Value::Number(index) => value.get(usize::try_from(index.as_u64()?).ok()?),
            Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
        });
        let found = found.cloned().unwrap_or_default();
        // serde writes « missing field `x` at line 1 column 2 »: the place is already in `loc`.
        let message = message.split(" at line ").next().unwrap_or(message);
        if let Some(name) = message
            .strip_prefix("missing field `")
            .and_then(|m| m.split('`').next())
        {
            loc.push(Value::from(name));
            return Self {
                kind: "missing",
                loc,
                msg: "Champ requis".to_owned(),
                input: found,
            };
        }
        let kind = match message {
            "Input should be greater than 0" => "greater_than",
            _ if message.starts_with("unknown variant") => "enum",
            _ => "type_error",
        };
        let msg = message
            .replace("invalid type: ", "Type inattendu : ")
            .replace("invalid value: ", "Valeur inattendue : ")
            .replace("unknown variant", "Valeur inconnue")
            .replace("expected", "attendu");
        Self {
            kind,
            loc,
            msg,
            input: found,
        }
    }

    /// Text that is not JSON at all.
    pub fn json(reason: &str) -> Self {
        let msg = format!("Le contenu envoyé n'est pas du JSON ({reason})");
        Self {
            kind: "json_invalid",
            loc: vec!["body".into()],
            msg,
            input: json!({}),
        }
    }

    /// No body where one is required.
    pub fn missing_body() -> Self {
        Self {
            kind: "missing",
            loc: vec!["body".into()],
            msg: "Contenu requis".to_owned(),
            input: Value::Null,
        }
    }
}

impl From<Invalid> for Failure {
    fn from(invalid: Invalid) -> Self {
        match serde_json::to_string(&[invalid]) {
            Ok(list) => MALFORMED.with(list).into(),
            Err(fault) => fault.into(),
        }
    }
}

/// The body and status of a failure. A fault is logged under its request id and never shown.
pub fn problem(failure: &Failure, request_id: &str) -> Response {
    match failure {
        Failure::Refused(refused) => refusal(refused, request_id),
        Failure::Fault(cause) => {
            tracing::error!(request_id, cause = %cause, "fault");
            let status = StatusCode::INTERNAL_SERVER_ERROR;
            let detail = "Une erreur inattendue est survenue. Recommencez ; si elle revient, notez l'heure et prévenez l'administrateur.";
            body(status, "platform.fault", &detail.into(), request_id, Map::new())
        }
    }
}

fn refusal(refused: &Refused, request_id: &str) -> Response {
    let Refusal { kind, code, status, .. } = *refused.refusal;
    let status = status.map_or_else(
        || of_kind(kind),
        |s| StatusCode::from_u16(s).unwrap_or(StatusCode::BAD_REQUEST),
    );
    let mut extra = Map::new();
    let detail = if *refused.refusal == MALFORMED {
        serde_json::from_str(&refused.detail).unwrap_or_else(|_| Value::from(refused.detail.as_ref()))
    } else if status == StatusCode::UNPROCESSABLE_ENTITY && !refused.fields.is_empty() {
        refused.fields.iter().map(value_error).collect()
    } else if !refused.facts.is_empty() {
        let facts = refused.facts.iter().map(|(name, fact)| (*name, json!(fact)));
        let told = std::iter::once(("detail", Value::from(refused.detail.as_ref()))).chain(facts);
        told.map(|(name, value)| (name.to_owned(), value)).collect()
    } else {
        Value::from(refused.detail.as_ref())
    };
    if !refused.fields.is_empty() {
        extra.insert("fields".to_owned(), json!(refused.fields));
    }
    if kind == Kind::Locked {
        extra.insert("error".to_owned(), Value::from(refused.detail.as_ref()));
    }
    let mut response = body(status, code, &detail, request_id, extra);
    let headers = response.headers_mut();
    if status == StatusCode::UNAUTHORIZED {
        headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    if let Some(seconds) = refused.retry_after {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

/// One wrong field, as 1.4.4's clients read it (spec auth-users Q13).
fn value_error(field: &recyclique_kernel::Field) -> Value {
    let mut loc = vec![Value::from("body")];
    loc.extend(field.name.split('.').map(step));
    json!({ "type": "value_error", "loc": loc, "msg": format!("Value error, {}", field.message), "input": null })
}

/// A step of a place: an index of a list, or the name of a field.
fn step(text: &str) -> Value {
    text.parse::<u64>().map_or_else(|_| Value::from(text), Value::from)
}

fn body(status: StatusCode, code: &str, detail: &Value, request_id: &str, extra: Map<String, Value>) -> Response {
    let mut body = json!({
        "type": "about:blank",
        "title": status.canonical_reason().unwrap_or_default(),
        "status": status.as_u16(),
        "detail": detail,
        "code": code,
        "request_id": request_id,
    });
    if let Some(body) = body.as_object_mut() {
        body.extend(extra);
    }
    let mut response = json(status, body.to_string().into_bytes());
    response.headers_mut().insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/problem+json"),
    );
    response
}

fn of_kind(kind: Kind) -> StatusCode {
    match kind {
        Kind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        Kind::Unauthenticated => StatusCode::UNAUTHORIZED,
        Kind::Forbidden => StatusCode::FORBIDDEN,
        Kind::NotFound => StatusCode::NOT_FOUND,
        Kind::Conflict => StatusCode::CONFLICT,
        Kind::Locked => StatusCode::TOO_MANY_REQUESTS,
        Kind::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
    }
}
