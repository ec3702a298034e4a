//! How the tables of the reception travel.

use recyclique_platform::db::Table;

/// The tables of this domain.
pub const TABLES: &[Table] = &[
    Table::fact("poste_reception"),
    Table::fact("poste_reception_closing"),
    Table::fact("ticket_depot"),
    Table::fact("ticket_depot_closing"),
    Table::fact("ticket_depot_origin"),
    Table::fact("ligne_depot"),
    Table::fact("ligne_depot_correction"),
    Table::reference("input_channel"),
    Table::reference("reception_settings"),
    Table::local("ticket_depot_totals"),
    Table::local("reception_day_totals"),
    Table::local("reception_month_totals"),
    Table::local("reception_day_channels"),
];
