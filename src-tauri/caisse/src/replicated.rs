//! How the tables of the till travel.

use recyclique_platform::db::Table;

/// The tables of this domain.
pub const TABLES: &[Table] = &[
    Table::reference("cash_register"),
    Table::fact("cash_session"),
    Table::fact("cash_session_closing"),
    Table::fact("sale"),
    Table::fact("sale_item"),
    Table::fact("sale_payment"),
    Table::local("cash_session_step"),
    Table::local("basket_draft"),
];
