//! Imports on the wire.

use super::actions::{self, ToImport};
use super::dto::{BookImports, ExecuteBook, Executed};
use super::store;
use crate::books::form::read_to_import;
use recyclique_platform::Failure;
use recyclique_platform::db::Written;
use recyclique_platform::http::{Ctx, Json, Multipart};

pub(crate) async fn execute_legacy_import(
    ctx: Ctx,
    Multipart(form): Multipart<ExecuteBook>,
) -> Result<Written<Executed>, Failure> {
    let actor = ctx.actor()?.clone();
    // The book is read before the writer is asked for.
    let book = ctx
        .read(move |_| {
            let book = read_to_import(&form.csv, form.kind)?;
            Ok(ToImport {
                file_name: form.csv.file_name.chars().take(200).collect(),
                kind: form.kind,
                lines: book.lines,
                mapping: form.mapping,
                import_date: form.import_date,
                register_id: form.register_id,
            })
        })
        .await?;
    ctx.write(move |tx| actions::execute_legacy_import(tx, &actor, &book))
        .await
}

pub(crate) async fn list_book_imports(ctx: Ctx) -> Result<Json<BookImports>, Failure> {
    ctx.read(|tx| {
        Ok(Json(BookImports {
            imports: store::list_imports(tx)?,
        }))
    })
    .await
}
