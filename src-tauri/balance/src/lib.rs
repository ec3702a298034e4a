//! The scale beside the tablet or the till: what it shows, by which protocol, over which wire; and the containers whose
//! weight is taken off.
//!
//! Owns the tables of [`replicated::TABLES`]. Knows neither tickets nor sales: it gives a weight, or says why not.

pub mod replicated;
