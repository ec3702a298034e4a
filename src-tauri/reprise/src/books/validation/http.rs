//! Conformity on the wire.

use super::dto::{ValidateBook, Validation};
use super::rules::{doubts, validate};
use crate::books::entries::understand;
use crate::books::form::capped;
use crate::books::reading::{compare, read};
use recyclique_platform::Failure;
use recyclique_platform::http::{Ctx, Json, Multipart};

pub(crate) async fn validate_legacy_import(
    ctx: Ctx,
    Multipart(form): Multipart<ValidateBook>,
) -> Result<Json<Validation>, Failure> {
    let today = ctx.now().date_time().date_naive();
    ctx.read(move |_| {
        let book = read(&form.file.bytes)?;
        let mut found = validate(&book, form.kind);
        let (entries, _) = understand(form.kind, &book.lines, today);
        let (totals, differences) = compare(&book, &entries);
        found.warnings.extend(differences);
        found.warnings.extend(doubts(form.kind, &entries));
        Ok(Json(Validation {
            is_valid: found.errors.is_empty(),
            errors: capped(found.errors),
            warnings: capped(found.warnings),
            statistics: found.statistics,
            totals,
            encoding: book.encoding,
            separator: book.separator,
            kind_detected: book.kind(),
        }))
    })
    .await
}
