//! What travels about the words of books.

use recyclique_kernel::{Hundredths, Id};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::ser::SerializeMap;
use serde::{Deserialize, Serialize, Serializer};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// What a word stands for, proposed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct CategoryMapping {
    pub(crate) category_id: Id,
    pub(crate) category_name: String,
    pub(crate) confidence: Hundredths,
}

/// What words stand for, in the order the book names them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Mappings(pub(crate) Vec<(String, CategoryMapping)>);

impl Serialize for Mappings {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (source, mapping) in &self.0 {
            map.serialize_entry(source, mapping)?;
        }
        map.end()
    }
}

impl JsonSchema for Mappings {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "CategoryMappings".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        BTreeMap::<String, CategoryMapping>::json_schema(generator)
    }
}

/// The words that were learnt.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct RememberedMappings {
    pub(crate) mappings: Vec<RememberedMapping>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct RememberedMapping {
    /// Trimmed, in small letters.
    pub(crate) source: String,
    pub(crate) category_id: Id,
    pub(crate) category_name: Option<String>,
    pub(crate) provider: String,
    pub(crate) confidence: Hundredths,
}

/// Words to learn; `null` forgets one.
#[derive(Debug, Deserialize, JsonSchema)]
pub(crate) struct UpdateMappings {
    pub(crate) mappings: BTreeMap<String, Option<Learn>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub(crate) struct Learn {
    pub(crate) category_id: String,
}
