//! What every test stands on: a shop ready to work, in process, on a real SQLite file.
//!
//! [`TestApp`] speaks to the routes through HTTP messages without a socket; its clock is moved by hand.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a support that cannot stand is a failed test"
)]
#![expect(clippy::disallowed_types, reason = "amounts as the wire has them")]

mod app;
mod client;
mod clock;
mod dice;
mod fake_assistant;
mod fake_mail_server;
mod fake_printer;
mod fake_scale;
mod form;
mod old_shop;
mod printout;
mod real_books;
mod serveur;
mod shop;
mod wire;

pub use app::{PASSWORD, PIN, TestApp};
pub use client::{Client, Events, Reply};
pub use clock::FakeClock;
pub use dice::Dice;
pub use fake_assistant::{FakeAssistant, Question, Temper};
pub use fake_mail_server::{FakeMailServer, Manners, Received};
pub use fake_printer::{FakePrinter, Mood};
pub use fake_scale::{FakeScale, Plate, Speech};
pub use form::Form;
pub use old_shop::OldShop;
pub use printout::{PrintedLine, Printout};
pub use real_books::real_book;
pub use serveur::{INIT, Serveur, finish, init, program, run};
pub use shop::{Shop, basket, item};
pub use wire::{Answer, Wire};
