//! Analysis: which of our categories the words of a book stand for — learnt words first, then what looks alike, then the
//! assistant if there is one (spec legacy-import §1.6 to §1.8).

pub(crate) mod dto;
pub(crate) mod http;
pub(crate) mod rules;
