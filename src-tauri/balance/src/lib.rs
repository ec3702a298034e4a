//! The scale beside the tablet or the till: what it shows, by which protocol, over which wire; and the containers whose
//! weight is taken off.
//!
//! Owns: the tables of [`replicated::TABLES`]; the protocols (pure); the one line to the scale, open only while somebody
//! listens or asks, and shared by all who do.
//! Promises: a weight is said to be stable only when the scale says so, or has repeated it; an unplugged scale is said
//! at once, with what to do, and comes back by itself; nothing a scale sends stops the program.
//! Knows neither tickets nor sales: it gives a weight, or says why not.

mod containers;
mod kilograms;
mod link;
mod protocols;
pub mod refusals;
pub mod replicated;
mod routes;
mod scale;

pub use routes::routes;
