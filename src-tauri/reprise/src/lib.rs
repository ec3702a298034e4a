//! What comes from elsewhere: old books typed in a spreadsheet, and the database of RecyClique 1.4.4.
//!
//! Owns the tables of [`replicated::TABLES`]. Writes the rows of the other domains only through their `api.rs`: what is
//! taken over obeys the rules of what is typed.

pub mod postgres;
pub mod replicated;
