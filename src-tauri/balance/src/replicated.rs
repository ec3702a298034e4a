//! How the tables of this domain travel.

use recyclique_platform::db::Table;

/// The tables of this domain.
pub const TABLES: &[Table] = &[Table::local("scale"), Table::reference("container")];
