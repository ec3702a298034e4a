//! Sales with their lines and their payments: three readings in the same order, that go forward together.

use super::plan::Column::{Instant, Text};
use super::plan::Plan;
use super::reading::{Reading, Reason};
use super::run::Run;
use super::source::{Pages, Source};
use super::tally::{Kept, Tally};
use super::{NotImported, write};
use recyclique_caisse::api::{self as caisse, CreateItem, PastPayment, PastSale, PaymentMethod};
use recyclique_kernel::{Centimes, Grams, Id};
use std::collections::VecDeque;
use tokio_postgres::Row;

/// How many sales are written at once, with all that hangs on them.
const BATCH: usize = 200;

const NO_SESSION: Reason = "session introuvable";
const SALE_NOT_TAKEN: Reason = "vente non reprise";
const NO_SALE: Reason = "vente introuvable";
const NO_WEIGHT: &str = "lignes sans poids, reprises à 1 g";
const NO_QUANTITY: &str = "quantités nulles ou négatives, reprises à 1";
const NO_SELLER: &str = "ventes sans opérateur, reprises au nom de qui a ouvert la session";
const NO_METHOD: &str = "moyens de paiement absents ou inconnus, comptés en espèces";

pub(super) async fn bring(run: &mut Run<'_>) -> Result<(), NotImported> {
    let plan = sales();
    let Some(mut tally) = run.begin(&plan).await? else {
        return Ok(());
    };
    let mut items = Children::open(run, &items()).await?;
    let mut payments = Children::open(run, &payments()).await?;
    let pages = run.source.pages(&plan).await?;
    loop {
        let rows = run.source.next(&pages).await?;
        if rows.is_empty() {
            break;
        }
        for rows in rows.chunks(BATCH) {
            let mut batch = Batch::default();
            for row in rows {
                let id: &str = row.get("id");
                let lines = items.of(run.source, id).await?;
                let paid = payments.of(run.source, id).await?;
                batch.read(row, &lines, &paid, (&mut tally, &mut items.tally, &mut payments.tally));
            }
            batch
                .keep(run, (&mut tally, &mut items.tally, &mut payments.tally))
                .await?;
            run.advance("Ventes", &mut tally);
        }
    }
    run.end("Ventes", tally);
    items.end(run, "Lignes de vente");
    payments.end(run, "Paiements");
    Ok(())
}

fn sales() -> Plan {
    // Tickets are numbered in this order; the sales of a paper book share one instant.
    Plan::new(
        "sales",
        vec![
            Text("id"),
            Text("cash_session_id"),
            Text("operator_id"),
            Text("total_amount"),
            Text("donation"),
            Text("payment_method"),
            Text("note"),
            Instant("sale_date"),
            Instant("created_at"),
        ],
    )
    .in_order_of("t.created_at NULLS LAST, t.ctid")
}

fn items() -> Plan {
    of_their_sale(Plan::new(
        "sale_items",
        vec![
            Text("id"),
            Text("sale_id"),
            Text("category"),
            Text("quantity"),
            Text("weight"),
            Text("unit_price"),
            Text("total_price"),
            Text("preset_id"),
            Text("notes"),
        ],
    ))
}

fn payments() -> Plan {
    of_their_sale(Plan::new(
        "payment_transactions",
        vec![
            Text("id"),
            Text("sale_id"),
            Text("payment_method"),
            Text("amount"),
            Instant("created_at"),
        ],
    ))
}

fn of_their_sale(plan: Plan) -> Plan {
    plan.with("JOIN sales s ON s.id = t.sale_id")
        .in_order_of("s.created_at NULLS LAST, s.ctid, t.ctid")
}

/// What hangs on the sales, in their order.
struct Children {
    pages: Option<Pages>,
    rows: VecDeque<Row>,
    tally: Tally,
}

impl Children {
    async fn open(run: &mut Run<'_>, plan: &Plan) -> Result<Self, NotImported> {
        let Some(mut tally) = run.begin(plan).await? else {
            return Ok(Self {
                pages: None,
                rows: VecDeque::new(),
                tally: Tally::default(),
            });
        };
        let all = run
            .source
            .count(&format!("SELECT count(*) FROM \"{}\"", plan.table))
            .await?;
        for _ in tally.there..all {
            tally.count(None, Kept::No(NO_SALE));
        }
        tally.there = all;
        Ok(Self {
            pages: Some(run.source.pages(plan).await?),
            rows: VecDeque::new(),
            tally,
        })
    }

    /// Those of the next sale.
    async fn of(&mut self, source: &Source<'_>, sale_id: &str) -> Result<Vec<Row>, NotImported> {
        let mut found = Vec::new();
        loop {
            while let Some(row) = self.rows.pop_front_if(|row| row.get::<_, &str>("sale_id") == sale_id) {
                found.push(row);
            }
            let Some(pages) = self.pages.as_ref().filter(|_| self.rows.is_empty()) else {
                return Ok(found);
            };
            self.rows = source.next(pages).await?.into();
            if self.rows.is_empty() {
                self.pages = None;
            }
        }
    }

    fn end(self, run: &mut Run<'_>, label: &'static str) {
        run.end(label, self.tally);
    }
}

/// The tallies of sales, of lines and of payments.
type Tallies<'t> = (&'t mut Tally, &'t mut Tally, &'t mut Tally);

/// Sales to be written together.
#[derive(Default)]
struct Batch {
    sales: Vec<PastSale>,
}

impl Batch {
    fn read(&mut self, row: &Row, lines: &[Row], paid: &[Row], (sales, items, payments): Tallies<'_>) {
        let mut reading = Reading::new(row);
        match sale(&mut reading) {
            Ok(mut sale) => {
                sales.remark(&reading.remarks);
                sale.items = children(lines, items, item);
                sale.payments = children(paid, payments, payment);
                self.sales.push(sale);
            }
            Err(reason) => {
                sales.count(reading.text("id"), Kept::No(reason));
                refuse(lines, items);
                refuse(paid, payments);
            }
        }
    }

    async fn keep(self, run: &Run<'_>, (sales, items, payments): Tallies<'_>) -> Result<(), NotImported> {
        let sizes: Vec<(Id, usize, usize)> = self
            .sales
            .iter()
            .map(|sale| (sale.id, sale.items.len(), sale.payments.len()))
            .collect();
        let kept = write(run.db, move |tx| caisse::insert_past_sales(tx, &self.sales)).await?;
        for ((id, lines, paid), kept) in sizes.into_iter().zip(kept) {
            sales.count(Some(&id.to_string()), Kept::or(kept, NO_SESSION));
            for _ in 0..lines {
                items.count(None, Kept::or(kept, SALE_NOT_TAKEN));
            }
            for _ in 0..paid {
                payments.count(None, Kept::or(kept, SALE_NOT_TAKEN));
            }
        }
        Ok(())
    }
}

fn children<T>(rows: &[Row], tally: &mut Tally, read: fn(&mut Reading) -> Result<T, Reason>) -> Vec<T> {
    let mut taken = Vec::new();
    for row in rows {
        let mut reading = Reading::new(row);
        match read(&mut reading) {
            Ok(child) => {
                tally.remark(&reading.remarks);
                taken.push(child);
            }
            Err(reason) => tally.count(reading.text("id"), Kept::No(reason)),
        }
    }
    taken
}

fn refuse(rows: &[Row], tally: &mut Tally) {
    for row in rows {
        tally.count(row.get("id"), Kept::No(SALE_NOT_TAKEN));
    }
}

fn sale(row: &mut Reading) -> Result<PastSale, Reason> {
    let seller_id = row.id_opt("operator_id");
    if seller_id.is_none() {
        row.remark(NO_SELLER);
    }
    let created_at = row.instant("created_at").or_else(|_| row.instant("sale_date"))?;
    Ok(PastSale {
        id: row.id("id")?,
        session_id: row.id("cash_session_id")?,
        seller_id,
        total: row.paid("total_amount")?,
        donation: row.paid("donation")?,
        payment_method: method(row),
        note: row.owned("note"),
        sale_date: row.instant_opt("sale_date").unwrap_or(created_at),
        created_at,
        items: Vec::new(),
        payments: Vec::new(),
    })
}

fn item(row: &mut Reading) -> Result<(Id, CreateItem), Reason> {
    let total = row.paid("total_price")?;
    let unit_price = row.euros("unit_price")?.unwrap_or(total).max(Centimes::ZERO);
    let quantity = row
        .integer("quantity")
        .filter(|quantity| *quantity > 0)
        .unwrap_or_else(|| {
            row.remark(NO_QUANTITY);
            1
        });
    let weight = row.kilograms("weight")?.filter(|weight| *weight > Grams::ZERO);
    let weight = weight.unwrap_or_else(|| {
        row.remark(NO_WEIGHT);
        Grams(1)
    });
    let item = CreateItem {
        category: row.owned("category").unwrap_or_default(),
        quantity,
        weight,
        unit_price,
        total_price: total,
        preset_id: row.id_opt("preset_id"),
        notes: row.owned("notes"),
    };
    Ok((row.id("id")?, item))
}

fn payment(row: &mut Reading) -> Result<PastPayment, Reason> {
    Ok(PastPayment {
        id: row.id("id")?,
        payment_method: method(row),
        amount: row.paid("amount")?,
        created_at: row.instant("created_at")?,
    })
}

fn method(row: &mut Reading) -> PaymentMethod {
    row.text("payment_method")
        .and_then(PaymentMethod::parse)
        .unwrap_or_else(|| {
            row.remark(NO_METHOD);
            PaymentMethod::Cash
        })
}
