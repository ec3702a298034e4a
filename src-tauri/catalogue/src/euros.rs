//! Prices on the wire: a decimal text out (`"1.50"`), a number or a text in (spec categories §1.5, Q-21).

use recyclique_kernel::Centimes;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};
use std::borrow::Cow;

/// An amount that is answered as a text with two decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct EurosText(pub Centimes);

impl Serialize for EurosText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.to_euros())
    }
}

impl JsonSchema for EurosText {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "EurosText".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "description": "euros, deux décimales (« 1.50 »)" })
    }
}

/// The schema of a price that is sent: [`Centimes`] reads both forms.
pub(crate) fn sent(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": ["number", "string", "null"], "description": "euros" })
}
