//! How the tables of this domain travel.

use recyclique_platform::db::Table;

/// All edited anywhere, merged per field. None holds anything personal.
pub const TABLES: &[Table] = &[
    Table::reference("site"),
    Table::reference("category"),
    Table::reference("preset"),
];
