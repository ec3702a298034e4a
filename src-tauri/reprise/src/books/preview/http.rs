//! Previews on the wire.

use super::dto::{Preview, PreviewBook};
use super::rules::summarize;
use crate::books::entries::understand;
use crate::books::form::{capped, read_whole};
use crate::books::reading::compare;
use crate::books::validation::rules::doubts;
use recyclique_platform::Failure;
use recyclique_platform::http::{Ctx, Json, Multipart};

pub(crate) async fn preview_legacy_import(
    ctx: Ctx,
    Multipart(form): Multipart<PreviewBook>,
) -> Result<Json<Preview>, Failure> {
    let today = ctx.now().date_time().date_naive();
    ctx.read(move |_| {
        let book = read_whole(&form.csv, form.kind)?;
        let (entries, _) = understand(form.kind, &book.lines, today);
        let (totals, mut warnings) = compare(&book, &entries);
        warnings.extend(doubts(form.kind, &entries));
        Ok(Json(Preview {
            summary: summarize(&entries, &form.mapping),
            unmapped_categories: form.mapping.unmapped,
            warnings: capped(warnings),
            totals,
            encoding: book.encoding,
            separator: book.separator,
            kind_detected: book.kind(),
        }))
    })
    .await
}
