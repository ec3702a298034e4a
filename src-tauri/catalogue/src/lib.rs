//! What the shop is made of: its places (sites), the kinds of things it sells and weighs (categories, with their
//! prices), and the buttons of its till for what leaves without being paid (presets).
//!
//! Owns: the tables `site`, `category`, `preset`; the default catalogue of a new shop ([`defaults`]).
//! Promises: the tree of categories has no loop and at most five levels when it is written here; prices stand on leaves
//! only, `0 ≤ price ≤ max_price`; a name given here is given once. Another device may have done otherwise meanwhile:
//! reading never fails for it.
//! Does not know tills, sales or receptions: they come through [`api`], inside their own transaction.

pub mod api;
mod categories;
pub mod defaults;
mod euros;
mod exports;
mod fields;
mod imports;
mod levels;
mod past;
mod presets;
pub mod refusals;
mod removals;
pub mod replicated;
mod routes;
mod sites;

pub use routes::routes;
