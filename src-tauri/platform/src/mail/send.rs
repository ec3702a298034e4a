//! Sending one mail, within a limited time.

use super::settings::{MailServer, Security};
use crate::outbox::Setback;
use lettre::message::header::ContentType;
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::transport::smtp::{AsyncSmtpTransport, Error};
use lettre::{Address, AsyncTransport, Message, Tokio1Executor};
use std::time::Duration;
use tokio::time::timeout;

/// How long a server may take to greet, then to take the mail.
const PATIENCE: Duration = Duration::from_secs(15);

/// A mail to one person.
#[derive(Debug)]
pub struct Mail {
    /// Its address.
    pub to: String,
    /// In French.
    pub subject: String,
    /// In French.
    pub html: String,
    /// What goes with it.
    pub attached: Option<Attached>,
}

/// A file that goes with a mail.
#[derive(Debug)]
pub struct Attached {
    /// Its name.
    pub name: String,
    /// As HTTP says it.
    pub media_type: &'static str,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Is this an address that a mail can be written to?
pub fn check_address(text: &str) -> bool {
    text.parse::<Address>().is_ok()
}

/// Is this a writer, with or without a name?
pub(super) fn check_mailbox(text: &str) -> bool {
    text.parse::<Mailbox>().is_ok()
}

/// Sends a mail. The server is greeted first: what fails before the mail is on its way may be tried again.
pub async fn send(server: &MailServer, mail: Mail) -> Result<(), Setback> {
    let silent = || {
        format!(
            "Le serveur de courriel ne répond pas ({}:{}). Vérifiez l'adresse et la connexion à Internet.",
            server.host, server.port
        )
    };
    let message = compose(server, mail).ok_or_else(|| Setback::Never("Cette adresse n'est pas valable.".to_owned()))?;
    let transport = transport(server).map_err(|e| Setback::Never(sentence(&e)))?;
    match timeout(PATIENCE, transport.test_connection()).await {
        Ok(Ok(true)) => {}
        Ok(Err(error)) if error.is_permanent() => return Err(Setback::Never(sentence(&error))),
        Ok(Err(error)) if error.is_response() || error.is_tls() => return Err(Setback::Later(sentence(&error))),
        Ok(Ok(false) | Err(_)) | Err(_) => return Err(Setback::Later(silent())),
    }
    match timeout(PATIENCE, transport.send(message)).await {
        Ok(Ok(_)) => Ok(()),
        Ok(Err(error)) if error.is_permanent() => Err(Setback::Never(sentence(&error))),
        Ok(Err(error)) if error.is_transient() => Err(Setback::Later(sentence(&error))),
        Ok(Err(_)) | Err(_) => Err(Setback::Unsure(
            "Le serveur de courriel n'a pas confirmé : le message est peut-être parti.".to_owned(),
        )),
    }
}

fn compose(server: &MailServer, mail: Mail) -> Option<Message> {
    let message = Message::builder()
        .from(server.from.parse().ok()?)
        .to(mail.to.parse().ok()?)
        .subject(mail.subject);
    let body = SinglePart::html(mail.html);
    let message = match mail.attached {
        None => message.singlepart(body),
        Some(attached) => {
            let kind = ContentType::parse(attached.media_type).ok()?;
            let file = Attachment::new(attached.name).body(attached.bytes, kind);
            message.multipart(MultiPart::mixed().singlepart(body).singlepart(file))
        }
    };
    message.ok()
}

fn transport(server: &MailServer) -> Result<AsyncSmtpTransport<Tokio1Executor>, Error> {
    let tls = match server.security {
        Security::None => Tls::None,
        Security::StartTls => Tls::Required(TlsParameters::new(server.host.clone())?),
        Security::Tls => Tls::Wrapper(TlsParameters::new(server.host.clone())?),
    };
    let builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&server.host)
        .port(server.port)
        .tls(tls)
        .timeout(Some(PATIENCE));
    Ok(match (&server.username, &server.password) {
        (Some(username), Some(password)) => builder.credentials(Credentials::new(username.clone(), password.clone())),
        _ => builder,
    }
    .build())
}

fn sentence(error: &Error) -> String {
    if error.is_tls() {
        return "La liaison avec le serveur de courriel n'est pas sûre (certificat ou chiffrement). Vérifiez son nom et son port."
            .to_owned();
    }
    match error.status().map(|code| code.to_string()) {
        Some(code) if code == "535" || code == "534" => {
            "Le serveur de courriel refuse l'identifiant ou le mot de passe.".to_owned()
        }
        Some(code) if error.is_transient() => {
            format!("Le serveur de courriel demande d'attendre (réponse {code}).")
        }
        Some(code) => format!("Le serveur de courriel refuse le message (réponse {code})."),
        None => {
            "Le serveur de courriel ne répond pas comme prévu. Vérifiez son nom, son port et sa sécurité.".to_owned()
        }
    }
}
