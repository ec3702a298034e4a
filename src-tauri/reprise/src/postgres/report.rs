//! The reconciliation, as a person reads it.

use super::reconcile::{Comparison, Line};
use super::run::Run;
use super::tally::Tally;
use std::fmt;

/// What was brought, what was not and why, and whether both sides agree.
#[derive(Debug)]
pub struct Report {
    tallies: Vec<(&'static str, Tally)>,
    missing: Vec<String>,
    comparison: Comparison,
    /// Tables that nobody reads, and their rows.
    left_aside: Vec<(String, i64)>,
}

impl Report {
    pub(super) fn new(run: Run<'_>, comparison: Comparison, left_aside: Vec<(String, i64)>) -> Self {
        let (tallies, missing) = run.into_parts();
        Self {
            tallies,
            missing,
            comparison,
            left_aside,
        }
    }

    /// How many rows came now.
    pub fn brought(&self) -> i64 {
        self.tallies.iter().map(|(_, tally)| tally.new).sum()
    }

    /// Does something differ between there and here?
    pub fn has_differences(&self) -> bool {
        !self.tallies.iter().all(|(_, tally)| tally.is_whole())
            || self.comparison.lines.iter().any(|line| line.difference.is_some())
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        writeln!(f, "REPRISE DE RECYCLIQUE 1.4.4\n")?;
        writeln!(
            f,
            "{:<28}{:>12}{:>12}{:>15}",
            "Lignes de la base", "là-bas", "ici", "non reprises"
        )?;
        for (label, tally) in &self.tallies {
            writeln!(
                f,
                "{label:<28}{:>12}{:>12}{:>15}",
                tally.there,
                tally.here(),
                tally.not_taken()
            )?;
        }
        writeln!(
            f,
            "\n{:<32}{:>18}{:>18}{:>18}",
            "Totaux relus des deux côtés", "là-bas", "ici", "écart"
        )?;
        for Line {
            label,
            there,
            here,
            difference,
        } in &self.comparison.lines
        {
            let difference = difference.as_deref().unwrap_or("0");
            writeln!(f, "{label:<32}{there:>18}{here:>18}{difference:>18}")?;
        }
        self.details(f)?;
        let sentence = if self.has_differences() {
            "Il y a des écarts entre les deux bases. Lisez ci-dessus les lignes non reprises et les valeurs changées : elles \
             les expliquent ; gardez l'ancienne base."
        } else {
            "Les deux bases disent la même chose, à la ligne, au centime et au gramme."
        };
        writeln!(f, "\n{sentence}")
    }
}

impl Report {
    fn details(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let refused = self
            .tallies
            .iter()
            .flat_map(|(label, tally)| tally.refused.iter().map(move |why| (label, why)));
        list(f, "Non repris", refused, |f, (label, (reason, refused))| {
            let ids = if refused.ids.is_empty() {
                String::new()
            } else {
                format!(" ({})", refused.ids.join(", "))
            };
            writeln!(f, "- {label} : {} — {reason}{ids}", refused.rows)
        })?;
        let remarks = self
            .tallies
            .iter()
            .flat_map(|(label, tally)| tally.remarks.iter().map(move |why| (label, why)));
        list(f, "Repris, changé", remarks, |f, (label, (remark, rows))| {
            writeln!(f, "- {label} : {rows} — {remark}")
        })?;
        list(f, "Absent de cette version de 1.4", &self.missing, |f, name| {
            writeln!(f, "- {name}")
        })?;
        list(
            f,
            "Tables qui ne sont pas reprises",
            &self.left_aside,
            |f, (table, rows)| writeln!(f, "- {table} : {rows} lignes"),
        )?;
        if self.comparison.drifted > 0 {
            writeln!(
                f,
                "\nSessions dont 1.4.4 affichait un autre total que celui de leurs ventes : {}",
                self.comparison.drifted
            )?;
            for line in &self.comparison.told {
                writeln!(f, "- {line}")?;
            }
        }
        Ok(())
    }
}

fn list<T>(
    f: &mut fmt::Formatter,
    title: &str,
    lines: impl IntoIterator<Item = T>,
    write: impl Fn(&mut fmt::Formatter, T) -> fmt::Result,
) -> fmt::Result {
    let mut lines = lines.into_iter().peekable();
    if lines.peek().is_some() {
        writeln!(f, "\n{title}")?;
    }
    lines.try_for_each(|line| write(f, line))
}
