//! The database: one SQLite file, one writer thread, a few readers.

mod capture;
mod device;
mod lock;
mod log;
mod migrate;
mod open;
mod policy;
mod readers;
mod row;
mod tx;
mod verify;
mod writer;

pub use device::Device;
pub use lock::DataFolder;
pub use open::{Database, OpenError};
pub use policy::{Policy, Table};
pub use row::RowExt;
pub use tx::{ReadTx, WriteTx};
pub use verify::{Anomaly, Verified, verify};
pub use writer::{Command, Idempotency, Written};
