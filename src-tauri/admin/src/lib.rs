//! Figures of the shop: the day under way, a period, the days and hours of a chart, what each category sold.
//!
//! Owns no table; reads the other domains through their `v_*` views. Promises: a figure is the sum of the figures of its
//! days (P18); training counts nowhere; what was typed from a paper book counts on the day of the book.
//! Does not write, and does not know the rules of a sale.

mod calendar;
mod categories;
mod live;
mod period;
mod received;
pub mod refusals;
mod routes;
mod summary;
mod takings;

pub use routes::routes;
