//! How the tables of the reception travel.

use recyclique_platform::db::Table;

/// The tables of this domain.
pub const TABLES: &[Table] = &[
    Table::fact("poste_reception"),
    Table::fact("poste_reception_closing"),
    Table::fact("ticket_depot"),
    Table::fact("ticket_depot_closing"),
    Table::fact("ligne_depot"),
];
