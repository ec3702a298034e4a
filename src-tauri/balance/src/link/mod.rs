//! The line to the scale: opened when somebody listens or asks, kept open and opened again as long as they do, shared by
//! all of them.

mod cable;
mod keep;
mod live;
mod reading;

pub(crate) use live::Live;
pub(crate) use reading::{Reading, ScaleState};
