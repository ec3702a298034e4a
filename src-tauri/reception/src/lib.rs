//! Reception of donated goods: postes, the tickets recorded in them, the lignes weighed in each ticket.
//!
//! Owns the tables of [`replicated::TABLES`]. Promises: a closed poste takes no ticket; a ligne weighs something and
//! has one destination, and what leaves the shop's stock never goes to the shop; weights are only ever summed from the
//! lignes. Does not know prices, tills or sites.

pub mod postes;
pub mod refusals;
pub mod replicated;
pub mod tickets;
