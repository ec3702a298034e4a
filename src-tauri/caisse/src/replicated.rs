//! How the tables of the till travel.

use recyclique_platform::db::Table;

/// The tables of this domain.
pub const TABLES: &[Table] = &[
    Table::reference("cash_register"),
    Table::fact("cash_session"),
    Table::fact("cash_session_closing"),
    Table::fact("cash_session_adoption"),
    Table::fact("cash_session_merge"),
    Table::fact("cash_movement"),
    Table::fact("sale"),
    Table::fact("sale_item"),
    Table::fact("sale_payment"),
    Table::fact("sale_item_correction"),
    Table::fact("sale_note_correction"),
    Table::fact("receipt"),
    Table::local("cash_session_step"),
    Table::local("basket_draft"),
    Table::local("waiting_ticket"),
    Table::local("session_totals"),
    Table::local("till_event"),
    Table::local("printer"),
];
