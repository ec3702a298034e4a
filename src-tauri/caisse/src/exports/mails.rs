//! Mails of the till: the report of a closing, the receipt of a customer. Their texts are made when they leave.

use super::files::{link, link_key, link_minutes, reports_folder, save_session_csv};
use crate::sessions::dto::Closed;
use crate::{receipts, sessions};
use recyclique_kernel::{Id, Timestamp};
use recyclique_platform::Failure;
use recyclique_platform::db::{Database, ReadTx, WriteTx};
use recyclique_platform::mail::{self, Attached, Mail};
use recyclique_platform::outbox::{self, Carrier, Job, Setback};
use recyclique_platform::refusals::NO_MAIL_SERVER;
use serde::{Deserialize, Serialize};

/// What the outbox keeps of a mail.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "mail", rename_all = "lowercase")]
pub(crate) enum MailJob {
    Closing { session_id: Id, to: String },
    Receipt { receipt_id: Id, to: String },
}

/// Sends once this transaction is on disk; each mail is a line of its own.
pub(crate) fn queue_mail(tx: &WriteTx, subject_id: Id, mail: &MailJob) -> Result<Id, Failure> {
    let payload = serde_json::to_string(mail)?;
    Ok(outbox::push(tx, Mailing::TOPIC, subject_id, &payload)?)
}

/// Who receives the report of a closing. Settings that cannot be read never prevent one.
pub(crate) fn report_recipient(db: &Database) -> Option<String> {
    let server = mail::load(db.folder())
        .inspect_err(|failure| tracing::error!(?failure, "the settings of mail cannot be read"))
        .ok()??;
    server.report_recipient
}

/// The mail of a closing, in its transaction; training sends nothing.
pub(crate) fn queue_closing(tx: &WriteTx, closed: Closed, recipient: Option<String>) -> Result<Closed, Failure> {
    let Closed::Kept(mut view) = closed else {
        return Ok(closed);
    };
    let is_sent = match recipient {
        Some(to) if !view.is_training => {
            let session_id = view.id;
            queue_mail(tx, session_id, &MailJob::Closing { session_id, to })?;
            true
        }
        Some(_) | None => false,
    };
    view.report_email_sent = Some(is_sent);
    Ok(Closed::Kept(view))
}

/// Carries mails to the server of the shop.
#[derive(Debug, Clone, Copy)]
pub struct Mailing;

impl Carrier for Mailing {
    const TOPIC: &'static str = "mail";

    async fn carry(&self, db: &Database, job: &Job, now: Timestamp) -> Result<(), Setback> {
        let server = mail::load(db.folder()).map_err(setback)?;
        let server = server.ok_or_else(|| Setback::Never(NO_MAIL_SERVER.detail.to_owned()))?;
        let wanted: MailJob = serde_json::from_str(&job.payload).map_err(|e| setback(e.into()))?;
        let (folder, key) = (reports_folder(db.folder()), link_key(db));
        let prepared = db.read(move |tx| match wanted {
            MailJob::Closing { session_id, to } => {
                let (name, bytes) = save_session_csv(tx, &folder, session_id, now)?;
                let address = link(&key, &name, now)?;
                closing(
                    tx,
                    session_id,
                    to,
                    &address,
                    Attached {
                        name,
                        media_type: "text/csv",
                        bytes,
                    },
                )
            }
            MailJob::Receipt { receipt_id, to } => {
                let (name, bytes) = receipts::http::pdf(tx, receipt_id)?;
                receipt(
                    tx,
                    receipt_id,
                    to,
                    Attached {
                        name,
                        media_type: "application/pdf",
                        bytes,
                    },
                )
            }
        });
        mail::send(&server, prepared.await.map_err(setback)?).await
    }
}

/// The mail of 1.4.4 (spec caisse §1.11).
fn closing(tx: &ReadTx, id: Id, to: String, address: &str, attached: Attached) -> Result<Mail, Failure> {
    let session = sessions::store::view_session(tx, id)?.ok_or(&crate::refusals::SESSION_NOT_FOUND)?;
    let names = sessions::store::select_names(tx, id)?;
    let operator = names.operator.unwrap_or_else(|| session.operator_id.to_string());
    let amount = session
        .actual_amount
        .or(session.closing_amount)
        .unwrap_or(session.initial_amount);
    let html = format!(
        "<p>Bonjour,</p>\
         <p>Vous trouverez le rapport de la session de caisse en pièce jointe.</p>\
         <p>Opérateur : {}</p>\
         <p>Montant final déclaré : {amount}</p>\
         <p>Téléchargement : {} (lien valable {} minutes)</p>\
         <p>- RecyClique</p>",
        escaped(&operator),
        escaped(address),
        link_minutes(),
    );
    Ok(Mail {
        to,
        subject: format!("Rapport de session de caisse {id}"),
        html,
        attached: Some(attached),
    })
}

fn receipt(tx: &ReadTx, id: Id, to: String, attached: Attached) -> Result<Mail, Failure> {
    let receipt = receipts::store::select_receipt(tx, id)?.ok_or(&crate::refusals::RECEIPT_NOT_FOUND)?;
    let receipt = receipts::document::receipt(tx, receipt.sale_id, receipt.number)?;
    let shop = receipt.heading.site;
    let html = format!(
        "<p>Bonjour,</p>\
         <p>Voici votre ticket n° {} de {}, en pièce jointe : {}.</p>\
         <p>Merci de votre visite.</p>\
         <p>{}</p>",
        receipt.ticket_number,
        escaped(&shop),
        receipt.total + receipt.donation,
        escaped(&shop),
    );
    Ok(Mail {
        to,
        subject: format!("Votre ticket n° {} — {shop}", receipt.ticket_number),
        html,
        attached: Some(attached),
    })
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn setback(failure: Failure) -> Setback {
    match failure {
        Failure::Refused(refused) => Setback::Never(refused.detail.into_owned()),
        Failure::Fault(cause) => {
            tracing::error!(%cause, "a mail cannot be prepared");
            Setback::Never(
                "Le courriel n'a pas pu être préparé. Prévenez la personne qui s'occupe de la caisse.".to_owned(),
            )
        }
    }
}
