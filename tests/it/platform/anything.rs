//! Whatever is sent to any operation, by an administrator or by nobody, is never our fault.

use axum::body::Body;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;
use recyclique_server::{openapi, routes};
use recyclique_tests::{Client, Shop};
use serde_json::{Map, Value, json};

/// Texts that have broken programs, beside those the shop knows.
const TEXTS: [&str; 22] = [
    "",
    " ",
    "0",
    "-1",
    "1.005",
    "12,5",
    "NaN",
    "1e309",
    "null",
    "true",
    "é",
    "\u{0}",
    "🧦",
    "' OR 1=1 --",
    "%",
    "..",
    "2026-11-21",
    "2026-11-21T09:00:00Z",
    "9999-99-99T99:99:99Z",
    "cash",
    "ENTRY",
    "019ab000-0000-7000-8000-000000000000",
];

/// A sequence of choices: what is sent is made of them, so that a failure shrinks to a simple request.
struct Choices<'c> {
    drawn: &'c [u16],
    known: &'c [String],
    document: &'c Value,
}

impl Choices<'_> {
    fn below(&mut self, limit: usize) -> usize {
        let Some((first, rest)) = self.drawn.split_first() else {
            return 0;
        };
        self.drawn = rest;
        usize::from(*first) % limit.max(1)
    }

    fn text(&mut self) -> String {
        let known = self.known;
        match self.below(TEXTS.len() + known.len() + 1) {
            at if at < known.len() => known[at].clone(),
            at if at < known.len() + TEXTS.len() => TEXTS[at - known.len()].to_owned(),
            _ => "x".repeat(3000),
        }
    }

    fn anything(&mut self) -> Value {
        match self.below(8) {
            0 => Value::Null,
            1 => json!(true),
            2 => json!([]),
            3 => json!({}),
            4 => json!([[{ "a": [null] }]]),
            5 => self.number(),
            _ => json!(self.text()),
        }
    }

    fn number(&mut self) -> Value {
        let numbers = [
            json!(1),
            json!(0),
            json!(-1),
            json!(0.001),
            json!(13.5),
            json!(i64::MAX),
            json!(i64::MIN),
            json!(u64::MAX),
            json!(1e308),
        ];
        numbers[self.below(numbers.len())].clone()
    }

    /// A value of this schema, now and then of another.
    fn value(&mut self, schema: &Value) -> Value {
        if self.below(10) == 9 {
            return self.anything();
        }
        if let Some(name) = schema["$ref"].as_str() {
            let pointer = name.trim_start_matches('#').to_owned();
            let schema = self.document.pointer(&pointer).cloned().unwrap_or_default();
            return self.value(&schema);
        }
        for several in ["anyOf", "oneOf", "enum"] {
            if let Some(options) = schema[several].as_array() {
                let option = options[self.below(options.len())].clone();
                return if several == "enum" { option } else { self.value(&option) };
            }
        }
        let kind = match schema["type"].as_array() {
            Some(kinds) => kinds[self.below(kinds.len())].clone(),
            None => schema["type"].clone(),
        };
        match kind.as_str() {
            Some("object") => self.object(schema),
            Some("array") => (0..self.below(4)).map(|_| self.value(&schema["items"])).collect(),
            Some("string") => json!(self.text()),
            Some("number" | "integer") => self.number(),
            Some("boolean") => json!(self.below(2) == 1),
            Some("null") => Value::Null,
            _ => self.anything(),
        }
    }

    fn object(&mut self, schema: &Value) -> Value {
        let properties = schema["properties"].as_object().cloned().unwrap_or_default();
        let mut object = Map::new();
        for (name, schema) in properties {
            if self.below(12) != 11 {
                object.insert(name, self.value(&schema));
            }
        }
        Value::Object(object)
    }

    /// The path of an operation with its variable parts, and some of its query.
    fn address(&mut self, path: &str, operation: &Value) -> String {
        let parts: Vec<String> = path
            .split('/')
            .map(|part| {
                if part.starts_with('{') {
                    escape(&self.text())
                } else {
                    part.to_owned()
                }
            })
            .collect();
        let mut address = parts.join("/") + "?";
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            if parameter["in"] == "query" && self.below(2) == 1 {
                let value = self.value(&parameter["schema"]);
                let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                address.extend([parameter["name"].as_str().unwrap(), "=", &escape(&value), "&"]);
            }
        }
        address
    }
}

/// Every byte but letters and digits, in the form of an address.
fn escape(text: &str) -> String {
    let escaped = text.bytes().map(|byte| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    });
    escaped.collect()
}

#[test]
fn no_request_is_ever_our_fault() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .unwrap();
    let (shop, document) = (runtime.block_on(Shop::open("50")), openapi());
    let known = [
        shop.session_id.clone(),
        shop.app.site_id(),
        shop.app.register_id(),
        shop.app.admin_id(),
        shop.app.volunteer_id(),
    ];
    let routes: Vec<_> = routes()
        .into_iter()
        .filter(|route| !route.name.starts_with("watch_"))
        .collect();
    let config = ProptestConfig {
        cases: 600,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    proptest!(config, |(at in 0..routes.len(), drawn in vec(any::<u16>(), 0..120))| {
        let route = &routes[at];
        let method = route.method.as_str();
        let operation = &document["paths"][route.path][method.to_lowercase()];
        let mut choices = Choices { drawn: &drawn, known: &known, document: &document };
        let address = choices.address(route.path, operation);
        let body = choices.value(&operation["requestBody"]["content"]["application/json"]["schema"]);
        let admin = runtime.block_on(shop.app.admin());
        for client in [&admin, shop.app.anybody()] {
            runtime.block_on(is_answered(client, method, &address, &body))?;
        }
    });
}

async fn is_answered(client: &Client, method: &str, address: &str, body: &Value) -> TestCaseResult {
    let reply = client.send(method, address, Body::from(body.to_string())).await;
    prop_assert!(
        reply.status.as_u16() < 500,
        "{} {} {}: {:?}",
        method,
        address,
        body,
        reply
    );
    Ok(())
}
