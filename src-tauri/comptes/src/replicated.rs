//! How the tables of people travel.

use recyclique_platform::db::Table;

/// What may be erased when a person asks for it (P19).
const PERSONAL: &[&str] = &[
    "address",
    "availability",
    "email",
    "first_name",
    "hashed_password",
    "hashed_pin",
    "last_name",
    "notes",
    "phone_number",
    "skills",
    "username",
];

/// The tables of this domain.
pub const TABLES: &[Table] = &[
    Table::sealed("user", PERSONAL),
    Table::reference("user_group"),
    Table::reference("user_group_member"),
    Table::reference("permission"),
    Table::reference("user_group_permission"),
    Table::local("auth_session"),
    Table::local("refresh_token"),
    Table::local("sign_in_failure"),
];
