//! What the other domains may ask the till, inside their own transaction.

pub use crate::books::{close_book_session, open_book_session, record_book_sale};
pub use crate::past::*;
pub use crate::payment::PaymentMethod;
pub use crate::sales::{CreateItem, CreateSale};
pub use crate::sessions::SessionKind;
