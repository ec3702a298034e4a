//! Cleaning on the wire.

use super::dto::{CleanBook, Cleaned};
use super::rules::{Manner, clean, missing_column};
use crate::books::form::capped;
use crate::books::reading::{Column, read};
use crate::books::remapped::write_csv;
use crate::refusals::CLEANING_IMPOSSIBLE;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use recyclique_kernel::Refused;
use recyclique_platform::Failure;
use recyclique_platform::http::{Ctx, Json, Multipart};

pub(crate) async fn clean_legacy_import(
    ctx: Ctx,
    Multipart(form): Multipart<CleanBook>,
) -> Result<Json<Cleaned>, Failure> {
    ctx.read(move |_| Ok(Json(cleaned(&form)?))).await
}

fn cleaned(form: &CleanBook) -> Result<Cleaned, Failure> {
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
    let made = clean(&book, &manner);
    let header = Column::of(form.kind).iter().map(|column| column.name());
    let csv = write_csv("", header, &made.rows)?;
    let stem = form.file.file_name.rsplit_once('.').map_or("", |(stem, _)| stem);
    Ok(Cleaned {
        csv_base64: BASE64_STANDARD.encode(csv),
        filename: format!("{stem}_CLEANED.csv"),
        statistics: made.statistics,
        warnings: capped(made.warnings),
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
