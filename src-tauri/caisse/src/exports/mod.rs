//! Reports that leave as files or mails: the CSV of a session, the bulk export, the mail of a closing (spec caisse
//! §1.10–1.12, §2.7).

mod bulk;
pub(crate) mod dto;
pub(crate) mod files;
pub(crate) mod http;
pub(crate) mod mails;
mod progress;
mod rules;
mod store;

pub use mails::Mailing;
pub(crate) use progress::Progresses;
