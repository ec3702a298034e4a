//! The OpenAPI 3.1 document, from the rows of the route table and the types of their handlers.

use super::route::{Access, Route};
use super::upload::FormField;
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};

/// What one operation accepts and answers, gathered from its inputs and output.
#[derive(Debug)]
pub struct Description {
    generator: SchemaGenerator,
    query: Vec<Value>,
    body: Option<(&'static str, Value)>,
    answer: Option<(&'static str, Value)>,
}

impl Description {
    pub(crate) fn body<T: JsonSchema>(&mut self) {
        self.body = Some(("application/json", self.generator.subschema_for::<T>().to_value()));
    }

    pub(crate) fn form(&mut self, fields: &[FormField]) {
        let properties: Map<String, Value> = fields
            .iter()
            .map(|field| {
                let schema = match (field.is_file, field.is_required) {
                    (true, _) => json!({ "type": "string", "format": "binary" }),
                    (false, true) => json!({ "type": "string" }),
                    // A form knows only texts; clients of 1.4.4 were told of numbers, and of nothing.
                    (false, false) => json!({ "type": ["string", "number", "null"] }),
                };
                (field.name.to_owned(), schema)
            })
            .collect();
        let required: Vec<&str> = fields.iter().filter(|f| f.is_required).map(|f| f.name).collect();
        let schema = json!({ "type": "object", "properties": properties, "required": required });
        self.body = Some(("multipart/form-data", schema));
    }

    pub(crate) fn answer<T: JsonSchema>(&mut self) {
        self.answer = Some(("application/json", self.generator.subschema_for::<T>().to_value()));
    }

    pub(crate) fn answer_text(&mut self, media_type: &'static str) {
        self.answer = Some((media_type, json!({ "type": "string" })));
    }

    pub(crate) fn answer_file(&mut self, media_type: &'static str) {
        self.answer = Some((media_type, json!({ "type": "string", "format": "binary" })));
    }

    pub(crate) fn query<T: JsonSchema>(&mut self) {
        let mut schema = T::json_schema(&mut self.generator).to_value();
        let required = schema
            .get("required")
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default();
        if let Some(Value::Object(properties)) = schema.get_mut("properties").map(Value::take) {
            self.query.extend(properties.into_iter().map(|(name, schema)| {
                json!({ "name": name, "in": "query", "required": required.contains(&json!(name)), "schema": schema })
            }));
        }
    }
}

/// The document of these routes.
pub fn document(title: &str, version: &str, routes: &[Route]) -> Value {
    let settings = SchemaSettings::draft2020_12().with(|s| s.definitions_path = "/components/schemas".into());
    let mut description = Description {
        generator: settings.into_generator(),
        query: Vec::new(),
        body: None,
        answer: None,
    };
    let mut paths = Map::new();
    for route in routes {
        (route.description)(&mut description);
        let operation = operation(route, &mut description);
        let path = paths.entry(route.path).or_insert_with(|| json!({}));
        if let Some(path) = path.as_object_mut() {
            path.insert(route.method.as_str().to_lowercase(), operation);
        }
    }
    let mut schemas = description.generator.take_definitions(true);
    schemas.insert("Problem".to_owned(), problem_schema());
    json!({
        "openapi": "3.1.0",
        "info": { "title": title, "version": version, "license": { "name": "AGPL-3.0-or-later", "identifier": "AGPL-3.0-or-later" } },
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": { "bearer": { "type": "http", "scheme": "bearer", "bearerFormat": "JWT" } },
        },
    })
}

fn operation(route: &Route, description: &mut Description) -> Value {
    let domain = route.path.split('/').nth(2).unwrap_or("health");
    let mut parameters: Vec<Value> = path_parameters(route.path)
        .map(|name| json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } }))
        .collect();
    parameters.append(&mut description.query);
    if route.is_idempotent {
        let about = "Une répétition sous la même clé reçoit la première réponse.";
        let schema = json!({ "type": "string", "maxLength": 255 });
        parameters.push(json!({ "name": "Idempotency-Key", "in": "header", "required": false, "description": about, "schema": schema }));
    }
    let content = description
        .answer
        .take()
        .map(|(media_type, schema)| json!({ media_type: { "schema": schema } }));
    let success = object([("description", Some("Succès".into())), ("content", content)]);
    let problem = json!({
        "description": "Refus, avec une phrase pour l'opérateur",
        "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } },
    });
    let body = description.body.take();
    let body =
        body.map(|(media_type, schema)| json!({ "required": true, "content": { media_type: { "schema": schema } } }));
    let need = match route.access {
        Access::Public => None,
        Access::Needs(need) => Some(need),
    };
    object([
        ("operationId", Some(route.name.into())),
        ("tags", Some(json!([domain]))),
        ("parameters", Some(parameters.into())),
        ("requestBody", body),
        (
            "responses",
            Some(json!({ route.status.as_str(): success, "default": problem })),
        ),
        ("security", need.map(|_| json!([{ "bearer": [] }]))),
        ("x-needs", need.map(|need| need.to_string().into())),
    ])
}

/// A JSON object of the fields that are there.
fn object<const N: usize>(fields: [(&str, Option<Value>); N]) -> Value {
    fields
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value?)))
        .collect()
}

fn path_parameters(path: &str) -> impl Iterator<Item = &str> {
    path.split('/')
        .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
}

fn problem_schema() -> Value {
    json!({
        "type": "object",
        "required": ["detail", "code", "status", "title", "request_id"],
        "properties": {
            "type": { "type": "string" },
            "title": { "type": "string" },
            "status": { "type": "integer" },
            "detail": { "anyOf": [
                { "type": "string", "description": "phrase pour l'opérateur" },
                { "type": "array", "items": { "type": "object", "additionalProperties": true } },
            ] },
            "code": { "type": "string" },
            "request_id": { "type": "string" },
            "fields": { "type": "array", "items": { "type": "object", "properties": {
                "name": { "type": "string" }, "message": { "type": "string" } } } },
            "error": { "type": "string" },
        },
    })
}
