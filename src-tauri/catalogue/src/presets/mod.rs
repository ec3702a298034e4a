//! Presets: the buttons of the till for what leaves without being paid. Read only: no operation changes them.

pub(crate) mod dto;
pub(crate) mod http;
pub(crate) mod store;
