//! Mail: the server of the shop, kept in a file of its own (never in the database, hence in no dump), and sending.

mod http;
mod send;
mod settings;

pub use http::routes;
pub use send::{Attached, Mail, check_address, send};
pub use settings::{MailServer, Security, load};
