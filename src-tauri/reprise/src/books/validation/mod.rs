//! Conformity: can a book be taken over as it is, or must it be cleaned first (spec legacy-import §1.5)?

pub(crate) mod dto;
pub(crate) mod http;
pub(crate) mod rules;
