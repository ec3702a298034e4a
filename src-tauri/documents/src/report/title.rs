//! How a report is called, and what an unusual session says everywhere.

use super::{SessionReport, Stage};
use crate::Kind;
use crate::block::TRAINING;
use crate::words::{day, difference, moment, money};
use recyclique_kernel::Centimes;

impl SessionReport {
    /// « Rapport Z n° 12 ».
    pub(super) fn title(&self) -> String {
        match &self.stage {
            Stage::X => "Rapport X".to_owned(),
            Stage::Z(closing) => closing.z_number.map_or_else(
                || "Rapport de fermeture".to_owned(),
                |number| format!("Rapport Z n°\u{a0}{number}"),
            ),
        }
    }

    pub(super) fn subtitle(&self) -> String {
        let issued = moment(self.issued_at, self.heading.zone);
        match &self.stage {
            Stage::X => format!("Session en cours. Chiffres du {issued}"),
            Stage::Z(_) => format!("Édité le {issued}"),
        }
    }

    /// What makes this session unusual.
    pub(super) fn warning(&self) -> Option<String> {
        match self.kind {
            Kind::Real => None,
            Kind::Deferred(book) => Some(format!("Saisie différée — cahier du {}", day(book, self.heading.zone))),
            Kind::Training => Some(TRAINING.to_owned()),
        }
    }

    /// From the float to the difference.
    pub(super) fn balance(&self) -> Vec<Balance> {
        let sum = |is_wanted: fn(Centimes) -> bool| -> Centimes {
            let amounts = self.movements.iter().map(|movement| movement.amount);
            amounts.filter(|amount| is_wanted(*amount)).sum()
        };
        let mut lines = vec![
            line("Fond de caisse", money(self.initial_amount)),
            line("Ventes", money(self.total_sales)),
            line("Dons", money(self.total_donations)),
        ];
        if !self.movements.is_empty() {
            lines.push(line("Entrées d'espèces", money(sum(|amount| !amount.is_negative()))));
            lines.push(line("Sorties d'espèces", money(sum(Centimes::is_negative))));
        }
        lines.push(result("Total attendu", money(self.expected_total)));
        lines.push(line("dont espèces dans le tiroir", money(self.expected_cash)));
        if let Stage::Z(closing) = &self.stage {
            lines.push(result("Total compté", money(closing.actual_amount)));
            lines.push(result("Écart", difference(closing.variance)));
        }
        lines
    }

    pub(super) fn comment(&self) -> Option<&str> {
        match &self.stage {
            Stage::X => None,
            Stage::Z(closing) => closing
                .comment
                .as_deref()
                .map(str::trim)
                .filter(|text| !text.is_empty()),
        }
    }
}

/// A line of the account of the drawer.
pub(super) struct Balance {
    pub(super) label: &'static str,
    pub(super) value: String,
    /// A result of the lines above.
    pub(super) is_strong: bool,
}

const fn line(label: &'static str, value: String) -> Balance {
    Balance {
        label,
        value,
        is_strong: false,
    }
}

const fn result(label: &'static str, value: String) -> Balance {
    Balance {
        label,
        value,
        is_strong: true,
    }
}
