//! Reception of donated goods: postes, the tickets recorded in them, the lignes weighed in each ticket.
//!
//! Owns the tables of [`replicated::TABLES`]. Promises: a closed poste takes no ticket; a ligne weighs something and
//! has one destination, and what leaves the shop's stock never goes to the shop; what was typed first stays, the last
//! correction counts; weights are only ever summed from the lignes, and the sums kept at hand say the same. Does not
//! know prices, tills or sites.

pub mod api;
mod channels;
mod exports;
mod figures;
mod kilos;
mod lignes;
mod page;
mod past;
mod postes;
pub mod refusals;
pub mod replicated;
mod routes;
mod settings;
mod tickets;
mod totals;

pub use routes::routes;
