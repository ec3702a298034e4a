//! Receipts on the wire.

use super::dto::{CreateReceipt, ReceiptView};
use super::{actions, document, store};
use crate::refusals::{RECEIPT_NOT_FOUND, SALE_ID_INVALID};
use recyclique_kernel::Id;
use recyclique_platform::Failure;
use recyclique_platform::db::{ReadTx, Written};
use recyclique_platform::http::{Attachment, Ctx, Json, Path, Pdf};
use recyclique_platform::mail;

pub(crate) async fn create_receipt(
    ctx: Ctx,
    Path(id): Path<String>,
    Json(body): Json<CreateReceipt>,
) -> Result<Written<ReceiptView>, Failure> {
    let (id, actor) = (Id::parse(&id).ok_or(&SALE_ID_INVALID)?, ctx.actor()?.clone());
    let has_mail_server = mail::load(ctx.db().folder())?.is_some();
    ctx.write(move |tx| actions::create_receipt(tx, &actor, id, &body, has_mail_server))
        .await
}

pub(crate) async fn get_receipt_pdf(ctx: Ctx, Path(id): Path<String>) -> Result<Attachment<Pdf>, Failure> {
    let id = Id::parse(&id).ok_or(&RECEIPT_NOT_FOUND)?;
    let (name, bytes) = ctx.read(move |tx| pdf(tx, id)).await?;
    Ok(Attachment::bytes(name, bytes))
}

/// The file of a receipt, and its name.
pub(crate) fn pdf(tx: &ReadTx, id: Id) -> Result<(String, Vec<u8>), Failure> {
    let handed_out = store::select_receipt(tx, id)?.ok_or(&RECEIPT_NOT_FOUND)?;
    let receipt = document::receipt(tx, handed_out.sale_id, handed_out.number)?;
    Ok((format!("ticket-{}.pdf", receipt.ticket_number), receipt.pdf()))
}
