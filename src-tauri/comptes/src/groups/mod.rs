//! Groups and the permissions they grant.

pub(crate) mod defaults;
pub(crate) mod store;
