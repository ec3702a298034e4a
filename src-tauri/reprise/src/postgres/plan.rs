//! What is read of a table, and in which order. Every value comes as text: exact, whatever its type there.

use super::schema::Schema;

/// A column of the table.
#[derive(Debug, Clone, Copy)]
pub(super) enum Column {
    /// Anything, as PostgreSQL writes it.
    Text(&'static str),
    /// An instant, in UTC to the microsecond.
    Instant(&'static str),
}

impl Column {
    const fn name(self) -> &'static str {
        match self {
            Self::Text(name) | Self::Instant(name) => name,
        }
    }
}

/// The reading of one table, called `t`.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) table: &'static str,
    columns: Vec<Column>,
    /// Further values: a name and an expression.
    computed: Vec<(&'static str, String)>,
    /// What `t` is joined with, and which rows count.
    pub(super) rest: String,
    order: &'static str,
}

impl Plan {
    /// A whole table in the order of its writing.
    pub(super) fn new(table: &'static str, columns: Vec<Column>) -> Self {
        Self {
            table,
            columns,
            computed: Vec::new(),
            rest: String::new(),
            order: "t.ctid",
        }
    }

    /// Joined with this, or narrowed by it.
    pub(super) fn with(self, rest: impl Into<String>) -> Self {
        Self {
            rest: rest.into(),
            ..self
        }
    }

    /// With this value beside.
    pub(super) fn computing(mut self, name: &'static str, expression: impl Into<String>) -> Self {
        self.computed.push((name, expression.into()));
        self
    }

    /// In this order.
    pub(super) fn in_order_of(self, order: &'static str) -> Self {
        Self { order, ..self }
    }

    /// The query; a column that this version has not reads as nothing.
    pub(super) fn sql(&self, schema: &Schema) -> String {
        let columns = self.columns.iter().map(|column| {
            let name = column.name();
            match column {
                _ if !schema.has(self.table, name) => format!("NULL::text AS \"{name}\""),
                Column::Text(_) => format!("t.\"{name}\"::text AS \"{name}\""),
                Column::Instant(_) => format!("{} AS \"{name}\"", instant(&format!("t.\"{name}\""))),
            }
        });
        let computed = self.computed.iter().map(|(name, sql)| format!("{sql} AS \"{name}\""));
        let values: Vec<String> = columns.chain(computed).collect();
        format!(
            "SELECT {} FROM \"{}\" t {} ORDER BY {}",
            values.join(", "),
            self.table,
            self.rest,
            self.order
        )
    }

    /// The columns that this version has not.
    pub(super) fn missing(&self, schema: &Schema) -> Vec<&'static str> {
        self.columns
            .iter()
            .map(|column| column.name())
            .filter(|name| !schema.has(self.table, name))
            .collect()
    }
}

/// An instant as [`recyclique_kernel::Timestamp`] writes it.
pub(super) fn instant(expression: &str) -> String {
    format!("to_char({expression}, 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
}
