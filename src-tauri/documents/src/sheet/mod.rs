//! Paper that is not a roll: PDF.

mod canvas;
mod flow;
mod font;
mod slip;
mod table;
mod widths;

pub(crate) use flow::{Band, Flow};
pub(crate) use slip::slip;
pub(crate) use table::{Column, Table, amount, text};
