//! Which tables and columns the other side has: 1.4.x added some along the way.

use std::collections::{BTreeMap, BTreeSet};

/// Without these it is something else. What a plan needs beside is optional.
const NEEDED: &[(&str, &[&str])] = &[
    ("users", &["id", "username", "hashed_password", "role", "created_at"]),
    ("sites", &["id", "name"]),
    ("categories", &["id", "name", "parent_id"]),
    ("cash_registers", &["id", "name"]),
    (
        "cash_sessions",
        &[
            "id",
            "operator_id",
            "site_id",
            "initial_amount",
            "status",
            "opened_at",
            "closed_at",
        ],
    ),
    ("sales", &["id", "cash_session_id", "total_amount", "created_at"]),
    ("sale_items", &["id", "sale_id", "category", "quantity", "total_price"]),
];

/// The tables that a plan reads.
const READ: &[&str] = &[
    "users",
    "sites",
    "categories",
    "cash_registers",
    "cash_sessions",
    "sales",
    "sale_items",
    "payment_transactions",
    "preset_buttons",
    "poste_reception",
    "ticket_depot",
    "ligne_depot",
    "groups",
    "permissions",
    "user_groups",
    "group_permissions",
    "settings",
    "audit_logs",
];

#[derive(Debug)]
pub(super) struct Schema(BTreeMap<String, BTreeSet<String>>);

impl Schema {
    pub(super) fn new(columns: impl Iterator<Item = (String, String)>) -> Self {
        let mut tables: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (table, column) in columns {
            tables.entry(table).or_default().insert(column);
        }
        Self(tables)
    }

    /// Is it what we think? Otherwise, what is missing.
    pub(super) fn check(&self) -> Result<(), String> {
        let tables: Vec<&str> = NEEDED
            .iter()
            .map(|(table, _)| *table)
            .filter(|t| !self.has_table(t))
            .collect();
        if !tables.is_empty() {
            return Err(format!("il y manque les tables {}.", tables.join(", ")));
        }
        let columns: Vec<String> = NEEDED
            .iter()
            .flat_map(|(table, columns)| columns.iter().map(move |column| (*table, *column)))
            .filter(|(table, column)| !self.has(table, column))
            .map(|(table, column)| format!("{table}.{column}"))
            .collect();
        if columns.is_empty() {
            return Ok(());
        }
        Err(format!("il y manque les colonnes {}.", columns.join(", ")))
    }

    pub(super) fn has_table(&self, table: &str) -> bool {
        self.0.contains_key(table)
    }

    pub(super) fn has(&self, table: &str, column: &str) -> bool {
        self.0.get(table).is_some_and(|columns| columns.contains(column))
    }

    /// The tables of 1.4.4 that an older version had not.
    pub(super) fn missing(&self) -> Vec<&'static str> {
        READ.iter().copied().filter(|table| !self.has_table(table)).collect()
    }

    pub(super) fn unread(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str).filter(|table| !READ.contains(table))
    }
}
