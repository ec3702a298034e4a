//! `/v1/categories/actions/export`.

use super::dto::{CategoryFile, ExportCategories, ExportFormat};
use super::rules;
use crate::categories::store::{Filter, list_categories};
use crate::refusals::EXPORT_FORMAT;
use recyclique_documents::{CategoryList, PARIS};
use recyclique_platform::Failure;
use recyclique_platform::http::{Attachment, Ctx, Query};

pub(crate) async fn export_categories(
    ctx: Ctx,
    Query(asked): Query<ExportCategories>,
) -> Result<Attachment<CategoryFile>, Failure> {
    let format = ExportFormat::parse(&asked.format).ok_or(&EXPORT_FORMAT)?;
    let made_at = ctx.now();
    let bytes = ctx
        .read(move |tx| {
            let list = CategoryList {
                lines: rules::lines(list_categories(tx, &Filter::default())?),
                made_at,
                zone: PARIS,
            };
            Ok(match format {
                ExportFormat::Pdf => list.pdf(),
                ExportFormat::Xls => list.xlsx().map_err(Failure::fault)?,
                ExportFormat::Csv => list.csv().map_err(Failure::fault)?,
                ExportFormat::CompleteCsv => list.complete_csv().map_err(Failure::fault)?,
            })
        })
        .await?;
    let stamp = made_at.date_time().with_timezone(&PARIS).format("%Y%m%d_%H%M%S");
    let name = format!("categories_export_{stamp}.{}", format.extension());
    Ok(Attachment::bytes(name, bytes).with_type(format.media_type()))
}
