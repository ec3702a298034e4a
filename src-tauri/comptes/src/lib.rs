//! People, groups, permissions, sign-in.
//!
//! Owns: `user`, `user_group`, `user_group_member`, `permission`, `user_group_permission` (reference data) and
//! `auth_session`, `refresh_token`, `sign_in_failure` (of this device).
//! Promises: a secret chosen here is only ever stored as an Argon2id digest, computed outside the writer; the bcrypt
//! digests of 1.4.4 become one when they are next recognised; an unknown name costs the same time as a wrong password; what an administrator withdraws (a person, a sign-in, a group) is withdrawn at the next
//! request, whatever the access token says; guessing slows down, through a restart too, without locking the shop.
//! Does not: name anybody in the audit trail, know any other domain.

pub mod api;
mod authenticator;
mod groups;
mod past;
pub mod refusals;
mod replicated;
mod routes;
mod secrets;
pub mod setup;
mod sign_in;
mod tokens;
mod users;

pub use authenticator::Accounts;
pub use replicated::TABLES;
pub use routes::routes;
