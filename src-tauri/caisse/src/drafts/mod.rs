//! The basket in progress, kept by the device: nothing typed is lost by a reload, a crash or an operator change (P5).

pub(crate) mod http;
pub(crate) mod store;
