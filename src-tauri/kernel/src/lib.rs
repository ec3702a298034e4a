//! The pure words of RecyClique: money, weight, identifiers, time, people, refusals.
//!
//! Owns: the units ([`Centimes`], [`Grams`]), [`Id`], [`Timestamp`] and [`Clock`], the hybrid clock [`Hlc`],
//! who acts ([`Actor`], [`Role`], [`Permission`], [`Need`]) and how one says no ([`Refusal`]).
//! Promises: no input or output, no clock read here, no float arithmetic on money or weight.
#![deny(missing_docs)]

mod actor;
mod clock;
mod decimal;
mod hlc;
mod hundredths;
mod id;
pub mod lenient;
mod money;
mod permission;
mod refusal;
mod weight;

pub use actor::{Actor, Role, Scope};
pub use clock::{Clock, Timestamp};
pub use hlc::Hlc;
pub use hundredths::Hundredths;
pub use id::Id;
pub use money::Centimes;
pub use permission::{Need, Permission};
pub use refusal::{Fact, Field, Kind, Refusal, Refused};
pub use weight::Grams;
