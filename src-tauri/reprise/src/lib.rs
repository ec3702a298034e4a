//! What comes from elsewhere: old books typed in a spreadsheet, and the database of RecyClique 1.4.4.
//!
//! Owns the tables of [`replicated::TABLES`]. Writes the rows of the other domains only through their `api.rs`: what is
//! taken over obeys the rules of what is typed. A book is taken over once, all or nothing; only names of categories are
//! ever told to the assistant, and only once somebody switched it on.

mod books;
pub mod postgres;
pub mod refusals;
pub mod replicated;
mod routes;

pub use routes::routes;
