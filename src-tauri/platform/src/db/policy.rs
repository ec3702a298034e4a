//! What each table is to replication (design/sync.md §2, ADR 0005).

/// How the rows of a table travel between devices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Policy {
    /// Written once by the device where it happened; never changed, never removed.
    Fact,
    /// Edited anywhere, merged per field; removing is a field. The named columns hold personal data or secrets: the
    /// log seals them, so that they can be erased without breaking its chain (P19).
    Reference {
        /// The columns to seal.
        sealed: &'static [&'static str],
    },
    /// Never leaves the device.
    Local,
}

/// A table and its policy, declared in a `replicated.rs`. Every replicated table has a text primary key `id`.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// The name in the schema.
    pub name: &'static str,
    /// How it travels.
    pub policy: Policy,
}

impl Table {
    /// A table of facts.
    pub const fn fact(name: &'static str) -> Self {
        Self {
            name,
            policy: Policy::Fact,
        }
    }

    /// A table of reference data without personal columns.
    pub const fn reference(name: &'static str) -> Self {
        Self {
            name,
            policy: Policy::Reference { sealed: &[] },
        }
    }

    /// A table of reference data with columns to seal.
    pub const fn sealed(name: &'static str, sealed: &'static [&'static str]) -> Self {
        Self {
            name,
            policy: Policy::Reference { sealed },
        }
    }

    /// A table that stays here.
    pub const fn local(name: &'static str) -> Self {
        Self {
            name,
            policy: Policy::Local,
        }
    }
}

/// The tables of the platform itself.
pub(crate) const PLATFORM: &[Table] = &[
    Table::fact("audit_entry"),
    Table::local("device"),
    Table::local("device_log"),
    Table::local("log_sealed"),
    Table::local("idempotency"),
    Table::local("outbox"),
    Table::local("refinery_schema_history"),
];
