//! What an import would bring (spec legacy-import §1.9).

pub(crate) mod dto;
pub(crate) mod http;
pub(crate) mod rules;
