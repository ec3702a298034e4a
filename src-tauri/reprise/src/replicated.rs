//! How the tables of this domain travel.

use recyclique_platform::db::Table;

/// The tables of this domain.
pub const TABLES: &[Table] = &[
    Table::reference("category_mapping"),
    Table::fact("book_import"),
    Table::local("postgres_import"),
    Table::sealed("setting", &["value"]),
];
