//! Cleaning on the wire.

use super::dto::{CleanBook, Cleaned};
use super::rules::{Manner, clean, missing_column};
use crate::books::entries::understand;
use crate::books::form::capped;
use crate::books::reading::{Column, compare, read};
use crate::books::remapped::write_csv;
use crate::refusals::CLEANING_IMPOSSIBLE;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use chrono::NaiveDate;
use recyclique_kernel::Refused;
use recyclique_platform::Failure;
use recyclique_platform::http::{Ctx, Json, Multipart};

pub(crate) async fn clean_legacy_import(
    ctx: Ctx,
    Multipart(form): Multipart<CleanBook>,
) -> Result<Json<Cleaned>, Failure> {
    let today = ctx.now().date_time().date_naive();
    ctx.read(move |_| Ok(Json(cleaned(&form, today)?))).await
}

fn cleaned(form: &CleanBook, today: NaiveDate) -> Result<Cleaned, Failure> {
    let book = read(&form.file.bytes)?;
    if book.headers.is_empty() {
        return Err((&CLEANING_IMPOSSIBLE).into());
    }
    if let Some(name) = missing_column(&book) {
        return Err(missing(name, &book.headers).into());
    }
    let manner = Manner {
        kind: form.kind,
        year: form.year,
        orphans: form.orphans,
        keeps_notes: form.keeps_notes,
    };
    let mut made = clean(&book, &manner);
    let header = Column::of(form.kind).iter().map(|column| column.name());
    let csv = write_csv("", header, &made.rows)?;
    let (entries, _) = understand(form.kind, &read(&csv)?.lines, today);
    let (totals, differences) = compare(&book, &entries);
    made.warnings.extend(differences);
    let stem = form.file.file_name.rsplit_once('.').map_or("", |(stem, _)| stem);
    Ok(Cleaned {
        csv_base64: BASE64_STANDARD.encode(csv),
        filename: format!("{stem}_CLEANED.csv"),
        statistics: made.statistics,
        warnings: capped(made.warnings),
        totals,
        encoding: book.encoding,
        separator: book.separator,
        kind_detected: book.kind(),
    })
}

fn missing(name: &str, headers: &[String]) -> Refused {
    CLEANING_IMPOSSIBLE.with(format!(
        "Erreur lors du nettoyage: Impossible de lire le fichier CSV: Colonne requise '{name}' non trouvée dans les en-têtes: ['{}']",
        headers.join("', '")
    ))
}
