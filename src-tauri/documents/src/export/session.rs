//! The CSV report of a session, byte for byte 1.4.4's (spec caisse §1.10).

use super::cells::{euros, in_file_name, kilos, one_line, stamp};
use super::{SessionSheet, SheetLine, SheetTicket, csv_writer};
use std::io;

const COLUMNS: [&str; 9] = [
    "Numéro de Ticket",
    "Date de Vente",
    "Catégorie",
    "Quantité",
    "Poids (kg)",
    "Prix Unitaire (€)",
    "Prix Total (€)",
    "Type de Transaction",
    "Notes",
];

impl SessionSheet {
    /// `session_caisse_20261121_alix_Saint-Malo_<id>_163000.csv`.
    pub fn file_name(&self) -> String {
        format!(
            "session_caisse_{}_{}_{}_{}_{}.csv",
            self.opened_at.date_time().format("%Y%m%d"),
            in_file_name(&self.operator_name, "unknown"),
            in_file_name(&self.site_name, "unknown"),
            self.session_id,
            self.generated_at.date_time().format("%H%M%S"),
        )
    }

    /// The file.
    pub fn csv(&self) -> io::Result<Vec<u8>> {
        let mut out = csv_writer(Vec::new())?;
        out.write_record(["=== RÉSUMÉ DE SESSION ==="])?;
        out.write_record(["Champ", "Valeur"])?;
        for (field, value) in self.summary() {
            out.write_record([field, &value])?;
        }
        out.write_record(["", ""])?;
        out.write_record(["=== DÉTAILS DES VENTES ==="])?;
        out.write_record(COLUMNS)?;
        for (position, ticket) in self.tickets.iter().enumerate() {
            if position > 0 {
                out.write_record([""; COLUMNS.len()])?;
            }
            for row in ticket.rows(&format!("Ticket #{}", position + 1)) {
                out.write_record(row)?;
            }
        }
        out.into_inner().map_err(csv::IntoInnerError::into_error)
    }

    fn summary(&self) -> [(&'static str, String); 15] {
        [
            ("ID Session", self.session_id.clone()),
            ("ID Opérateur", self.operator_id.clone()),
            ("Nom Opérateur", self.operator_name.clone()),
            ("ID Site", self.site_id.clone()),
            ("Nom Site", self.site_name.clone()),
            ("Date Ouverture", stamp(self.opened_at)),
            ("Date Fermeture", stamp(self.closed_at)),
            ("Montant Initial (€)", euros(self.initial_amount)),
            ("Montant de Clôture (€)", euros(self.closing_amount)),
            ("Montant Réel (€)", euros(self.actual_amount)),
            ("Écart (€)", euros(self.variance)),
            ("Commentaire Écart", self.variance_comment.clone().unwrap_or_default()),
            ("Total Ventes (€)", euros(self.total_sales)),
            ("Nombre d'Articles", self.total_items.to_string()),
            ("Rapport Généré Le", stamp(self.generated_at)),
        ]
    }
}

impl SheetTicket {
    fn rows(&self, label: &str) -> Vec<[String; 9]> {
        if self.lines.is_empty() {
            let mut row: [String; 9] = [label, "", "", "0", "", "0,00", "", "", ""].map(str::to_owned);
            let [_, date, _, _, _, _, total, ..] = &mut row;
            *date = stamp(self.sold_at);
            *total = euros(self.total);
            return vec![row];
        }
        self.lines
            .iter()
            .map(|line| line.row(label.to_owned(), stamp(self.sold_at)))
            .collect()
    }
}

impl SheetLine {
    fn row(&self, label: String, date: String) -> [String; 9] {
        [
            label,
            date,
            one_line(&self.category),
            self.quantity.to_string(),
            kilos(self.weight),
            euros(self.unit_price),
            euros(self.total),
            one_line(self.preset.as_deref().unwrap_or_default()),
            one_line(self.notes.as_deref().unwrap_or_default()),
        ]
    }
}
