//! SQL of exports: what is long is read as it is written.

use crate::sessions::filters::Conditions;
use crate::sessions::store::LIST;
use recyclique_documents::{BulkLine, BulkSession, SheetLine, SheetTicket};
use recyclique_kernel::{Centimes, Id};
use recyclique_platform::Failure;
use recyclique_platform::db::{ReadTx, RowExt};
use rusqlite::{Result, named_params, params_from_iter};
use std::collections::HashMap;

/// The tickets of a session in the order they were made, each with its lines.
pub(super) fn list_tickets(tx: &ReadTx, session_id: Id) -> std::result::Result<Vec<SheetTicket>, Failure> {
    let mut tickets: Vec<SheetTicket> = Vec::new();
    let mut last = None;
    tx.each(
        include_str!("session_tickets.sql"),
        named_params! { ":id": session_id.to_string() },
        |row| {
            let sale_id = row.id("id")?;
            if last != Some(sale_id) {
                last = Some(sale_id);
                tickets.push(SheetTicket {
                    sold_at: row.timestamp("sale_date")?,
                    total: row.centimes("sale_total")?,
                    lines: Vec::new(),
                });
            }
            let quantity: Option<i64> = row.get("quantity")?;
            if let (Some(quantity), Some(ticket)) = (quantity, tickets.last_mut()) {
                ticket.lines.push(SheetLine {
                    category: row.get("category")?,
                    quantity,
                    weight: row.grams("weight_grams")?,
                    unit_price: row.centimes("unit_price_centimes")?,
                    total: row.centimes("line_total")?,
                    preset: row.get("preset")?,
                    notes: row.get("notes")?,
                });
            }
            Ok(())
        },
    )?;
    Ok(tickets)
}

/// What the filters of a list keep, as `chosen`.
fn chosen(conditions: &Conditions) -> String {
    format!(
        "{LIST}, chosen AS (SELECT * FROM listed WHERE NOT is_discarded AND {})",
        conditions.sql()
    )
}

/// The sessions that these conditions keep, newest first, and how many lines they have in all.
pub(super) fn choose_sessions(tx: &ReadTx, conditions: &Conditions) -> Result<(Vec<String>, i64)> {
    let ids = tx.all(
        &format!(
            "{} SELECT id FROM chosen ORDER BY opened_at DESC, id DESC",
            chosen(conditions)
        ),
        params_from_iter(&conditions.values),
        |row| row.get(0),
    )?;
    let lines = tx.one(
        &format!(
            "{} SELECT coalesce(sum(t.number_of_lines), 0) FROM chosen JOIN session_totals t ON t.session_id = chosen.id",
            chosen(conditions)
        ),
        params_from_iter(&conditions.values),
        |row| row.get(0),
    )?;
    Ok((ids, lines))
}

/// Each session, newest first.
pub(super) fn each_session(
    tx: &ReadTx,
    conditions: &Conditions,
    mut take: impl FnMut(BulkSession) -> std::result::Result<(), Failure>,
) -> std::result::Result<(), Failure> {
    let sql = format!(
        "{} SELECT chosen.*, r.name AS register_name, site.name AS site_name FROM chosen
         LEFT JOIN cash_register r ON r.id = chosen.register_id LEFT JOIN site ON site.id = chosen.site_id
         ORDER BY chosen.opened_at DESC, chosen.id DESC",
        chosen(conditions)
    );
    let amount = |value: Option<i64>| value.map(Centimes);
    tx.each(&sql, params_from_iter(&conditions.values), |row| {
        let closed_at = row.timestamp_opt("closed_at")?;
        let number_of_sales = row.get("number_of_sales")?;
        take(BulkSession {
            session_id: row.get("id")?,
            opened_at: row.timestamp("opened_at")?,
            closed_at,
            operator: row.get::<_, Option<String>>("username")?.unwrap_or_default(),
            register: row.get::<_, Option<String>>("register_name")?.unwrap_or_default(),
            site: row.get::<_, Option<String>>("site_name")?.unwrap_or_default(),
            initial_amount: row.centimes("initial_centimes")?,
            total_sales: row.centimes("total_sales")?,
            number_of_sales,
            // 1.4.4 counts tickets under « Articles » (Q7).
            number_of_items: number_of_sales,
            total_donations: row.centimes("total_donations")?,
            closing_amount: amount(row.get("expected")?),
            actual_amount: amount(row.get("actual")?),
            variance: amount(row.get("variance")?),
            variance_comment: row.get("variance_comment")?,
            is_closed: closed_at.is_some(),
        })
    })
}

/// Each line of these sessions, in their order, then in that of their sales.
pub(super) fn each_line(
    tx: &ReadTx,
    session_ids: &[String],
    mut take: impl FnMut(BulkLine) -> std::result::Result<(), Failure>,
) -> std::result::Result<(), Failure> {
    let mut categories = Categories::load(tx)?;
    for id in session_ids {
        tx.each(
            "SELECT v.id, v.sale_date, i.category, i.quantity, i.weight_grams, i.unit_price_centimes, i.total_centimes
             FROM v_sale v JOIN v_sale_item i ON i.sale_id = v.id WHERE v.session_id = :id
             ORDER BY v.created_at, v.ticket_number, v.id, i.position",
            named_params! { ":id": id },
            |row| {
                let (main_category, secondary_category) = categories.path(row.get("category")?);
                take(BulkLine {
                    sale_id: row.get("id")?,
                    sold_at: row.timestamp("sale_date")?,
                    main_category,
                    secondary_category,
                    quantity: row.get("quantity")?,
                    weight: row.grams("weight_grams")?,
                    unit_price: row.centimes("unit_price_centimes")?,
                    total: row.centimes("total_centimes")?,
                })
            },
        )?;
    }
    Ok(())
}

/// The roots and their children, found by identifier, else by name, else by the code itself (Q56).
struct Categories {
    by_id: HashMap<String, (String, Option<String>)>,
    by_name: HashMap<String, String>,
    known: HashMap<String, (String, Option<String>)>,
}

impl Categories {
    fn load(tx: &ReadTx) -> Result<Self> {
        let rows: Vec<(String, String, Option<String>)> =
            tx.all("SELECT id, name, parent_id FROM category ORDER BY id DESC", [], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })?;
        Ok(Self {
            by_name: rows.iter().map(|(id, name, _)| (name.clone(), id.clone())).collect(),
            by_id: rows
                .into_iter()
                .map(|(id, name, parent)| (id, (name, parent)))
                .collect(),
            known: HashMap::new(),
        })
    }

    fn path(&mut self, code: String) -> (String, Option<String>) {
        if let Some(path) = self.known.get(&code) {
            return path.clone();
        }
        let path = self.climb(&code).unwrap_or_else(|| (code.clone(), None));
        self.known.insert(code, path.clone());
        path
    }

    fn climb(&self, code: &str) -> Option<(String, Option<String>)> {
        let id = if self.by_id.contains_key(code) {
            code
        } else {
            self.by_name.get(code)?
        };
        let (name, parent) = self.by_id.get(id)?;
        let (mut name, mut parent) = (name, parent);
        let mut below = None;
        // A loop of parents, which only a broken import can make, ends all the same.
        for _ in 0..self.by_id.len() {
            let Some((above, next)) = parent.as_ref().and_then(|parent| self.by_id.get(parent)) else {
                break;
            };
            (below, name, parent) = (Some(name.clone()), above, next);
        }
        Some((name.clone(), below))
    }
}
