//! SQL of the totals.

use super::rules::{ByMethod, Totals};
use recyclique_kernel::{Grams, Id};
use recyclique_platform::db::{ReadTx, RowExt, WriteTx};
use rusqlite::{Result, Row, named_params};

/// Adds to what is kept: one upsert per fact.
pub(crate) fn add_totals(tx: &WriteTx, session_id: Id, more: &Totals) -> Result<usize> {
    tx.execute(
        "INSERT INTO session_totals (session_id, number_of_sales, number_of_lines, total_centimes, donation_centimes,
                                     change_centimes, weight_grams, cash_centimes, card_centimes, check_centimes,
                                     free_centimes, cash_count, card_count, check_count, free_count, donation_count,
                                     in_centimes, out_centimes)
         VALUES (:id, :sales, :lines, :total, :donations, :change, :weight, :cash, :card, :check, :free,
                 :cash_count, :card_count, :check_count, :free_count, :donation_count, :in, :out)
         ON CONFLICT (session_id) DO UPDATE SET
           number_of_sales = number_of_sales + excluded.number_of_sales,
           number_of_lines = number_of_lines + excluded.number_of_lines,
           total_centimes = total_centimes + excluded.total_centimes,
           donation_centimes = donation_centimes + excluded.donation_centimes,
           change_centimes = change_centimes + excluded.change_centimes,
           weight_grams = weight_grams + excluded.weight_grams,
           cash_centimes = cash_centimes + excluded.cash_centimes,
           card_centimes = card_centimes + excluded.card_centimes,
           check_centimes = check_centimes + excluded.check_centimes,
           free_centimes = free_centimes + excluded.free_centimes,
           cash_count = cash_count + excluded.cash_count,
           card_count = card_count + excluded.card_count,
           check_count = check_count + excluded.check_count,
           free_count = free_count + excluded.free_count,
           donation_count = donation_count + excluded.donation_count,
           in_centimes = in_centimes + excluded.in_centimes,
           out_centimes = out_centimes + excluded.out_centimes",
        named_params! {
            ":id": session_id.to_string(),
            ":sales": more.number_of_sales,
            ":lines": more.number_of_lines,
            ":total": more.sales.0,
            ":donations": more.donations.0,
            ":change": more.change.0,
            ":weight": more.weight.0,
            ":cash": more.received.cash.0,
            ":card": more.received.card.0,
            ":check": more.received.check.0,
            ":free": more.received.free.0,
            ":cash_count": more.tickets.cash,
            ":card_count": more.tickets.card,
            ":check_count": more.tickets.check,
            ":free_count": more.tickets.free,
            ":donation_count": more.number_of_donations,
            ":in": more.cash_in.0,
            ":out": more.cash_out.0,
        },
    )
}

/// What is kept; nothing for a session without a fact.
pub(crate) fn select_totals(tx: &ReadTx, session_id: Id) -> Result<Totals> {
    let kept = tx.first(
        "SELECT * FROM session_totals WHERE session_id = :id",
        named_params! { ":id": session_id.to_string() },
        totals,
    )?;
    Ok(kept.unwrap_or_default())
}

/// The facts added up again.
pub(crate) fn compute_totals(tx: &ReadTx, session_id: Id) -> Result<Totals> {
    tx.one(
        include_str!("compute_totals.sql"),
        named_params! { ":id": session_id.to_string() },
        totals,
    )
}

/// Replaces what is kept by what the facts say, and answers it.
pub(crate) fn rebuild(tx: &WriteTx, session_id: Id) -> Result<Totals> {
    tx.execute(
        "DELETE FROM session_totals WHERE session_id = :id",
        named_params! { ":id": session_id.to_string() },
    )?;
    let found = compute_totals(tx, session_id)?;
    add_totals(tx, session_id, &found)?;
    Ok(found)
}

fn totals(row: &Row) -> Result<Totals> {
    Ok(Totals {
        number_of_sales: row.get("number_of_sales")?,
        number_of_lines: row.get("number_of_lines")?,
        sales: row.centimes("total_centimes")?,
        donations: row.centimes("donation_centimes")?,
        change: row.centimes("change_centimes")?,
        weight: Grams(row.get("weight_grams")?),
        received: ByMethod {
            cash: row.centimes("cash_centimes")?,
            card: row.centimes("card_centimes")?,
            check: row.centimes("check_centimes")?,
            free: row.centimes("free_centimes")?,
        },
        tickets: ByMethod {
            cash: row.get("cash_count")?,
            card: row.get("card_count")?,
            check: row.get("check_count")?,
            free: row.get("free_count")?,
        },
        number_of_donations: row.get("donation_count")?,
        cash_in: row.centimes("in_centimes")?,
        cash_out: row.centimes("out_centimes")?,
    })
}
