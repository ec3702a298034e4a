//! Paper that is not a roll: PDF.

mod canvas;
mod font;
mod slip;

pub(crate) use slip::slip;
