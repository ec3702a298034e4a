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
    pub(super) fn balance(&self) -> Vec<(String, String)> {
        let sum = |is_wanted: fn(Centimes) -> bool| -> Centimes {
            let amounts = self.movements.iter().map(|movement| movement.amount);
            amounts.filter(|amount| is_wanted(*amount)).sum()
        };
        let mut lines = vec![
            ("Fond de caisse", money(self.initial_amount)),
            ("Ventes", money(self.total_sales)),
            ("Dons", money(self.total_donations)),
        ];
        if !self.movements.is_empty() {
            lines.push(("Entrées d'espèces", money(sum(|amount| !amount.is_negative()))));
            lines.push(("Sorties d'espèces", money(sum(Centimes::is_negative))));
        }
        lines.push(("Monnaie rendue", money(self.change_given)));
        lines.push(("Espèces attendues", money(self.expected_cash)));
        lines.push(("Total attendu", money(self.expected_total)));
        if let Stage::Z(closing) = &self.stage {
            lines.push(("Total compté", money(closing.actual_amount)));
            lines.push(("Écart", difference(closing.variance)));
        }
        lines
            .into_iter()
            .map(|(label, value)| (label.to_owned(), value))
            .collect()
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
