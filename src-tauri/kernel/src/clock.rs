//! Time is an argument: whoever needs it is given a [`Clock`] or a [`Timestamp`].

use chrono::{DateTime, NaiveDate, NaiveDateTime, SecondsFormat, SubsecRound, TimeDelta, Utc};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::borrow::Cow;
use std::fmt;

/// Where time comes from.
pub trait Clock: Send + Sync + 'static {
    /// The present instant.
    fn now(&self) -> Timestamp;
}

/// An instant in UTC, to the microsecond. Text form, in the database and on the wire: RFC 3339 with six decimals and
/// `Z`, so that the order of texts is the order of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(DateTime<Utc>);

impl Timestamp {
    /// Wraps an instant, cut to the microsecond.
    pub fn new(instant: DateTime<Utc>) -> Self {
        Self(instant.trunc_subsecs(6))
    }

    /// The instant that many milliseconds after 1970; `None` outside the calendar.
    pub fn from_unix_millis(millis: i64) -> Option<Self> {
        DateTime::from_timestamp_millis(millis).map(Self::new)
    }

    /// Reads an ISO 8601 instant; without a zone it is UTC (spec caisse §1.6).
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Ok(instant) = DateTime::parse_from_rfc3339(text) {
            return Some(Self::new(instant.with_timezone(&Utc)));
        }
        ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%dT%H:%M"]
            .iter()
            .find_map(|format| NaiveDateTime::parse_from_str(text, format).ok())
            .map(|naive| Self::new(naive.and_utc()))
    }

    /// Reads an instant or a bare date; a bare date is the start of that UTC day, or its last microsecond when it
    /// bounds a period from above (spec caisse Q34).
    pub fn parse_bound(text: &str, is_upper: bool) -> Option<Self> {
        Self::parse(text).or_else(|| {
            let day = NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d").ok()?;
            let start = Self(day.and_time(chrono::NaiveTime::MIN).and_utc());
            Some(if is_upper {
                start.plus(TimeDelta::days(1)).minus(TimeDelta::microseconds(1))
            } else {
                start
            })
        })
    }

    /// Seconds and nanoseconds since 1970 (0 before).
    pub fn unix(self) -> (u64, u32) {
        (
            u64::try_from(self.0.timestamp()).unwrap_or(0),
            self.0.timestamp_subsec_nanos(),
        )
    }

    /// Whole seconds since 1970.
    pub fn unix_seconds(self) -> i64 {
        self.0.timestamp()
    }

    /// Milliseconds since 1970.
    pub fn unix_millis(self) -> i64 {
        self.0.timestamp_millis()
    }

    /// Later by `delta` (unchanged at the end of the calendar).
    #[must_use]
    pub fn plus(self, delta: TimeDelta) -> Self {
        Self(self.0.checked_add_signed(delta).unwrap_or(self.0))
    }

    /// Earlier by `delta` (unchanged at the start of the calendar).
    #[must_use]
    pub fn minus(self, delta: TimeDelta) -> Self {
        Self(self.0.checked_sub_signed(delta).unwrap_or(self.0))
    }

    /// The time elapsed since `earlier`; negative when `earlier` is later.
    pub fn since(self, earlier: Self) -> TimeDelta {
        self.0 - earlier.0
    }

    /// The calendar value, for formatting.
    pub fn date_time(self) -> DateTime<Utc> {
        self.0
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(SecondsFormat::Micros, true))
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| de::Error::custom("date et heure attendues (AAAA-MM-JJTHH:MM:SSZ)"))
    }
}

impl JsonSchema for Timestamp {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Timestamp".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date-time" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_without_a_zone_is_utc_and_texts_sort_like_time() {
        let instant = Timestamp::parse("2026-11-21T09:28:44.5377").unwrap();
        assert_eq!(instant.to_string(), "2026-11-21T09:28:44.537700Z");
        assert_eq!(Timestamp::parse("2026-11-21T10:28:44.5377+01:00"), Some(instant));
        assert!(instant.plus(TimeDelta::microseconds(1)).to_string() > instant.to_string());
        assert_eq!(Timestamp::parse("2026-11-21"), None);
    }

    #[test]
    fn a_bare_date_bounds_its_whole_day() {
        assert_eq!(
            Timestamp::parse_bound("2026-11-21", false).unwrap().to_string(),
            "2026-11-21T00:00:00.000000Z"
        );
        assert_eq!(
            Timestamp::parse_bound("2026-11-21", true).unwrap().to_string(),
            "2026-11-21T23:59:59.999999Z"
        );
        assert_eq!(Timestamp::parse_bound("hier", true), None);
    }
}
