//! Weights on the wire: a text of kilograms out (`"1.500"`), a number or a text in.

use recyclique_kernel::Grams;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};
use std::borrow::Cow;

/// A weight that is answered as a text with three decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Kilograms(pub(crate) Grams);

impl Serialize for Kilograms {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.to_kilograms())
    }
}

impl JsonSchema for Kilograms {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "KilogramsText".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "description": "kilograms, three decimals (« 1.500 »)" })
    }
}

/// The schema of a weight that is sent: [`Grams`] reads both forms.
pub(crate) fn sent(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": ["number", "string"], "description": "kilograms" })
}
