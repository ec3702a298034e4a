//! The CSV of a ticket of the reception, and that of lignes, byte for byte 1.4.4's (spec reception §2.13, §2.15).

use super::cells::{in_file_name, kilos, one_line, stamp};
use super::csv_writer;
use recyclique_kernel::{Grams, Timestamp};
use std::io::{self, Write};

/// A ticket with its lignes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TicketSheet {
    pub ticket_id: String,
    pub poste_id: String,
    /// Nothing for somebody who is no more.
    pub benevole: Option<String>,
    pub created_at: Timestamp,
    pub closed_at: Option<Timestamp>,
    /// `opened` or `closed`.
    pub status: &'static str,
    pub total: Grams,
    /// In the order they were typed.
    pub lignes: Vec<SheetLigne>,
}

/// A ligne of a ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetLigne {
    pub ligne_id: String,
    pub category: String,
    pub weight: Grams,
    pub destination: &'static str,
    pub notes: Option<String>,
}

impl TicketSheet {
    /// `rapport_reception_20261121_dominique_0193f1aa_093000.csv`.
    pub fn file_name(&self) -> String {
        let created_at = self.created_at.date_time();
        format!(
            "rapport_reception_{}_{}_{}_{}.csv",
            created_at.format("%Y%m%d"),
            in_file_name(self.benevole.as_deref().unwrap_or_default(), "utilisateur_inconnu"),
            self.ticket_id.replace('-', "").chars().take(8).collect::<String>(),
            created_at.format("%H%M%S"),
        )
    }

    /// The file.
    pub fn csv(&self) -> io::Result<Vec<u8>> {
        let mut out = csv_writer(Vec::new())?;
        out.write_record(["=== RÉSUMÉ DU TICKET DE RÉCEPTION ==="])?;
        out.write_record(["Champ", "Valeur"])?;
        out.write_record(["ID Ticket", &self.ticket_id])?;
        out.write_record(["ID Poste", &self.poste_id])?;
        out.write_record(["Bénévole", self.benevole.as_deref().unwrap_or("Utilisateur inconnu")])?;
        out.write_record(["Date création", &stamp(self.created_at)])?;
        if self.closed_at.is_some() {
            out.write_record(["Date fermeture", &stamp(self.closed_at)])?;
        }
        out.write_record(["Statut", self.status])?;
        out.write_record(["Nombre de lignes", &self.lignes.len().to_string()])?;
        out.write_record(["Poids total (kg)", &kilos(self.total)])?;
        out.write_record(["", ""])?;
        out.write_record(["=== DÉTAILS DES LIGNES DE DÉPÔT ==="])?;
        out.write_record(["ID Ligne", "Catégorie", "Poids (kg)", "Destination", "Notes"])?;
        for ligne in &self.lignes {
            out.write_record([
                &ligne.ligne_id,
                &ligne.category,
                &kilos(ligne.weight),
                ligne.destination,
                one_line(ligne.notes.as_deref().unwrap_or_default()).trim(),
            ])?;
        }
        out.into_inner().map_err(csv::IntoInnerError::into_error)
    }
}

/// A ligne among others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DepotRow {
    pub ligne_id: String,
    pub ticket_id: String,
    pub poste_id: String,
    pub benevole: String,
    pub category: String,
    pub weight: Grams,
    pub destination: &'static str,
    pub notes: Option<String>,
    /// Of its ticket.
    pub created_at: Timestamp,
}

const COLUMNS: [&str; 9] = [
    "ID Ligne",
    "ID Ticket",
    "ID Poste",
    "Bénévole",
    "Catégorie",
    "Poids (kg)",
    "Destination",
    "Notes",
    "Date de création",
];

/// Writes lignes as they come: without a mark, commas, points.
pub struct LignesCsv<W: Write>(csv::Writer<W>);

impl<W: Write> LignesCsv<W> {
    /// Begins the file.
    pub fn new(out: W) -> io::Result<Self> {
        let mut out = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .from_writer(out);
        out.write_record(COLUMNS)?;
        Ok(Self(out))
    }

    /// One ligne.
    pub fn write(&mut self, row: &DepotRow) -> io::Result<()> {
        self.0.write_record([
            &row.ligne_id,
            &row.ticket_id,
            &row.poste_id,
            &row.benevole,
            &row.category,
            &row.weight.to_kilograms(),
            row.destination,
            row.notes.as_deref().unwrap_or_default(),
            &stamp(row.created_at),
        ])?;
        Ok(())
    }

    /// Ends the file and gives it back.
    pub fn finish(self) -> io::Result<W> {
        self.0.into_inner().map_err(csv::IntoInnerError::into_error)
    }
}
