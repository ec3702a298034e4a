//! Identifiers.

use crate::Timestamp;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, de};
use std::borrow::Cow;
use std::fmt;
use std::sync::Mutex;
use uuid::{ContextV7, Uuid};

/// What was made within the same millisecond, or while the clock went back, still sorts in the order of its making.
static ORDER: Mutex<ContextV7> = Mutex::new(ContextV7::new());

/// An identifier made on the device (UUIDv7): unique without asking anybody, ordered by time of making.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Id(Uuid);

impl Id {
    /// A new identifier made at `now`.
    pub fn generate(now: Timestamp) -> Self {
        let (seconds, nanos) = now.unix();
        Self(Uuid::new_v7(uuid::Timestamp::from_unix(&ORDER, seconds, nanos)))
    }

    /// The identifier that comes right after: for what must sort after something whatever the clock says (P15).
    #[must_use]
    pub fn after(self) -> Self {
        Self(Uuid::from_u128(self.0.as_u128().saturating_add(1)))
    }

    /// Reads any usual text form of a UUID.
    pub fn parse(text: &str) -> Option<Self> {
        Uuid::try_parse(text.trim()).ok().map(Self)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| de::Error::custom("Identifiant (UUID) attendu"))
    }
}

/// The canonical form: hyphenated, lower case.
impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.0.hyphenated().fmt(f)
    }
}

impl JsonSchema for Id {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Id".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "uuid" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_sort_as_they_were_made_whatever_the_clock_says() {
        let noon = Timestamp::parse("2026-11-21T12:00:00Z").expect("an instant");
        let before = noon.minus(chrono::TimeDelta::days(1));
        let made: Vec<Id> = [noon, noon, before, noon, before].map(Id::generate).into();
        assert!(made.is_sorted());
        assert!(made.first() < made.last());
    }
}
