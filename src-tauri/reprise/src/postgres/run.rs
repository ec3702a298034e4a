//! One reading of the whole, table after table.

use super::plan::Plan;
use super::reading::{Reading, Reason};
use super::source::Source;
use super::tally::{Kept, Tally};
use super::{NotImported, write};
use recyclique_platform::Failure;
use recyclique_platform::db::{Database, WriteTx};

/// After how many rows somebody waiting is told.
const TOLD_EVERY: i64 = 20_000;

/// What goes along from table to table.
pub(super) struct Run<'a> {
    pub(super) db: &'a Database,
    pub(super) source: &'a Source<'a>,
    say: &'a (dyn Fn(String) + Sync),
    tallies: Vec<(&'static str, Tally)>,
    /// Tables and columns that this version of 1.4 has not.
    missing: Vec<String>,
}

impl<'a> Run<'a> {
    pub(super) fn new(db: &'a Database, source: &'a Source<'a>, say: &'a (dyn Fn(String) + Sync)) -> Self {
        Self {
            db,
            source,
            say,
            tallies: Vec::new(),
            missing: source
                .schema
                .missing()
                .into_iter()
                .map(|table| format!("table {table}"))
                .collect(),
        }
    }

    pub(super) fn tallies(&self) -> &[(&'static str, Tally)] {
        &self.tallies
    }

    pub(super) fn into_parts(self) -> (Vec<(&'static str, Tally)>, Vec<String>) {
        (self.tallies, self.missing)
    }

    /// The tally of a plan; nothing when its table is not there.
    pub(super) async fn begin(&mut self, plan: &Plan) -> Result<Option<Tally>, NotImported> {
        if !self.source.schema.has_table(plan.table) {
            return Ok(None);
        }
        for column in plan.missing(&self.source.schema) {
            let name = format!("colonne {}.{column}", plan.table);
            if !self.missing.contains(&name) {
                self.missing.push(name);
            }
        }
        let there = self
            .source
            .count(&format!("SELECT count(*) FROM \"{}\" t {}", plan.table, plan.rest))
            .await?;
        Ok(Some(Tally {
            there,
            ..Tally::default()
        }))
    }

    /// Says what became of a table, and keeps it for the report.
    pub(super) fn end(&mut self, label: &'static str, tally: Tally) {
        let refused = match tally.not_taken() {
            0 => String::new(),
            rows => format!(", {rows} non reprises"),
        };
        (self.say)(format!("{label} : {} sur {}{refused}", tally.here(), tally.there));
        self.tallies.push((label, tally));
    }

    /// Says how far a long table is.
    pub(super) fn advance(&self, label: &str, tally: &mut Tally) {
        if tally.here() - tally.told >= TOLD_EVERY && tally.here() < tally.there {
            tally.told = tally.here();
            (self.say)(format!("{label} : {} sur {}…", tally.here(), tally.there));
        }
    }

    /// Brings a table: each page is read, then written in one command.
    pub(super) async fn bring<T: Send + 'static>(
        &mut self,
        label: &'static str,
        plan: &Plan,
        read: impl Fn(&mut Reading) -> Result<T, Reason>,
        keep: fn(&WriteTx, &T) -> Result<Kept, Failure>,
    ) -> Result<(), NotImported> {
        let Some(mut tally) = self.begin(plan).await? else {
            return Ok(());
        };
        let pages = self.source.pages(plan).await?;
        loop {
            let rows = self.source.next(&pages).await?;
            if rows.is_empty() {
                break;
            }
            let (mut ids, mut values) = (Vec::new(), Vec::new());
            for row in &rows {
                let mut reading = Reading::new(row);
                match read(&mut reading) {
                    Ok(value) => {
                        tally.remark(&reading.remarks);
                        ids.push(reading.owned("id"));
                        values.push(value);
                    }
                    Err(reason) => tally.count(reading.text("id"), Kept::No(reason)),
                }
            }
            let kept = self.keep(values, keep).await?;
            for (id, kept) in ids.iter().zip(kept) {
                tally.count(id.as_deref(), kept);
            }
            self.advance(label, &mut tally);
        }
        self.end(label, tally);
        Ok(())
    }

    async fn keep<T: Send + 'static>(
        &self,
        values: Vec<T>,
        keep: fn(&WriteTx, &T) -> Result<Kept, Failure>,
    ) -> Result<Vec<Kept>, NotImported> {
        write(self.db, move |tx| values.iter().map(|value| keep(tx, value)).collect()).await
    }
}
