//! Use cases of receipts.

use super::dto::{Channel, CreateReceipt, ReceiptView};
use super::store;
use crate::exports::mails::{MailJob, queue_mail};
use crate::payment::PaymentMethod;
use crate::printing::{self, actions::queue, job::Document};
use crate::refusals::{RECEIPT_INVALID, SALE_NOT_FOUND};
use crate::sales::dto::SaleView;
use recyclique_kernel::{Actor, Centimes, Id};
use recyclique_platform::Failure;
use recyclique_platform::db::WriteTx;
use recyclique_platform::mail::check_address;
use recyclique_platform::refusals::NO_MAIL_SERVER;

/// Hands out a receipt: on paper, as a file to fetch, or by mail.
pub(crate) fn create_receipt(
    tx: &WriteTx,
    actor: &Actor,
    sale_id: Id,
    body: &CreateReceipt,
    has_mail_server: bool,
) -> Result<ReceiptView, Failure> {
    let sale = store::select_sale(tx, sale_id)?.ok_or(&SALE_NOT_FOUND)?;
    let mut receipt = store::insert_receipt(tx, sale_id, body.channel, actor.user_id)?;
    receipt.job_id = match body.channel {
        Channel::Pdf => None,
        Channel::Print => {
            let document = Document::Receipt {
                sale_id,
                ticket_number: sale.ticket_number,
                number: receipt.number,
                is_automatic: false,
                opens_drawer: false,
            };
            Some(queue(tx, sale.register_id, document)?.id)
        }
        Channel::Email => {
            let to = body.email.as_deref().map(str::trim).unwrap_or_default();
            if !check_address(to) {
                return Err(RECEIPT_INVALID.field("email", "Cette adresse n'est pas valable").into());
            }
            if !has_mail_server {
                return Err((&NO_MAIL_SERVER).into());
            }
            let mail = MailJob::Receipt {
                receipt_id: receipt.id,
                to: to.to_owned(),
            };
            Some(queue_mail(tx, receipt.id, &mail)?)
        }
    };
    Ok(receipt)
}

/// The receipt that the till prints by itself, in the transaction of the sale.
pub(crate) fn print_automatically(
    tx: &WriteTx,
    seller: &Actor,
    register_id: Id,
    sale: &SaleView,
) -> Result<(), Failure> {
    let printer = printing::store::select_printer(tx, register_id)?;
    let Some(printer) = printer.filter(|printer| printer.is_automatic) else {
        return Ok(());
    };
    let has_cash = sale
        .payments
        .iter()
        .any(|payment| payment.payment_method == PaymentMethod::Cash && payment.amount > Centimes::ZERO);
    let receipt = store::insert_receipt(tx, sale.id, Channel::Print, seller.user_id)?;
    let document = Document::Receipt {
        sale_id: sale.id,
        ticket_number: sale.ticket_number,
        number: receipt.number,
        is_automatic: true,
        opens_drawer: printer.opens_drawer && has_cash,
    };
    queue(tx, register_id, document)?;
    Ok(())
}
