//! What the words of a book stand for: the file that a person validated, and what is remembered of it.

pub(crate) mod actions;
pub(crate) mod dto;
mod file;
pub(crate) mod http;
pub(crate) mod store;

pub(crate) use file::MappingFile;

/// How a word is remembered: trimmed, in small letters.
pub(crate) fn normalized(text: &str) -> String {
    text.trim().to_lowercase()
}
