//! The mail server on the wire. Its password comes in and never goes out.

use super::send::{Mail, check_address, check_mailbox, send};
use super::settings::{MailServer, Security, load, save};
use crate::Failure;
use crate::audit::{Act, record};
use crate::http::{Ctx, Json, Route, get, post, put};
use crate::outbox::Setback;
use crate::refusals::{MAIL_NOT_SENT, MAIL_SERVER_INVALID, NO_MAIL_SERVER};
use recyclique_kernel::{Need, Refused, lenient};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// The operations of mail.
pub fn routes() -> Vec<Route> {
    vec![
        get("/v1/admin/mail-server", "get_mail_server")
            .needs(Need::Admin)
            .to(get_mail_server),
        put("/v1/admin/mail-server", "update_mail_server")
            .needs(Need::Admin)
            .to(update_mail_server),
        post("/v1/admin/mail-server/test", "test_mail_server")
            .needs(Need::Admin)
            .to(test_mail_server),
    ]
}

/// The mail server as an administrator sees it.
#[derive(Debug, Serialize, JsonSchema)]
struct MailServerView {
    host: String,
    port: u16,
    security: Security,
    username: Option<String>,
    has_password: bool,
    from: String,
    report_recipient: Option<String>,
}

impl From<MailServer> for MailServerView {
    fn from(server: MailServer) -> Self {
        Self {
            host: server.host,
            port: server.port,
            security: server.security,
            username: server.username,
            has_password: server.password.is_some(),
            from: server.from,
            report_recipient: server.report_recipient,
        }
    }
}

#[derive(Debug, Deserialize, JsonSchema)]
#[expect(clippy::option_option, reason = "an absent password and no password are two things")]
struct UpdateMailServer {
    host: String,
    #[serde(deserialize_with = "lenient::integer")]
    #[schemars(with = "i64")]
    port: i64,
    security: Security,
    #[serde(default)]
    username: Option<String>,
    /// Absent: unchanged; `null`: none.
    #[serde(default, deserialize_with = "lenient::present")]
    #[schemars(with = "Option<String>")]
    password: Option<Option<String>>,
    from: String,
    /// Who receives the report of each closing; nobody: none is sent.
    #[serde(default)]
    report_recipient: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
struct TestMailServer {
    to: String,
}

#[derive(Debug, Serialize, JsonSchema)]
struct MailTested {
    sent_to: String,
}

async fn get_mail_server(ctx: Ctx) -> Result<Json<Option<MailServerView>>, Failure> {
    Ok(Json(load(ctx.db().folder())?.map(MailServerView::from)))
}

async fn update_mail_server(ctx: Ctx, Json(body): Json<UpdateMailServer>) -> Result<Json<MailServerView>, Failure> {
    let before = load(ctx.db().folder())?;
    let server = checked(body, before)?;
    let (host, port) = (server.host.clone(), server.port);
    save(ctx.db().folder(), &server)?;
    ctx.write(move |tx| {
        let act = Act {
            action: "system_config_changed",
            target: None,
            description: "Modification du serveur de courriel",
            details: json!({ "host": host, "port": port }),
        };
        Ok(record(tx, &act)?)
    })
    .await?;
    Ok(Json(server.into()))
}

async fn test_mail_server(ctx: Ctx, Json(body): Json<TestMailServer>) -> Result<Json<MailTested>, Failure> {
    let server = load(ctx.db().folder())?.ok_or(&NO_MAIL_SERVER)?;
    let to = body.to.trim().to_owned();
    if !check_address(&to) {
        return Err(MAIL_SERVER_INVALID
            .field("to", "Cette adresse n'est pas valable")
            .into());
    }
    let mail = Mail {
        to: to.clone(),
        subject: "Essai d'envoi depuis RecyClique".to_owned(),
        html:
            "<p>Bonjour,</p><p>Si vous lisez ce message, la caisse sait envoyer des courriels.</p><p>- RecyClique</p>"
                .to_owned(),
        attached: None,
    };
    match send(&server, mail).await {
        Ok(()) => Ok(Json(MailTested { sent_to: to })),
        Err(Setback::Later(sentence) | Setback::Never(sentence) | Setback::Unsure(sentence)) => {
            Err(MAIL_NOT_SENT.with(sentence).into())
        }
    }
}

/// The new settings; a password that was not typed again stays, unless the server is another one.
fn checked(body: UpdateMailServer, before: Option<MailServer>) -> Result<MailServer, Refused> {
    let host = body.host.trim().to_owned();
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '_');
    if host.is_empty() || host.len() > 253 || !host.chars().all(is_name) {
        return Err(MAIL_SERVER_INVALID.field(
            "host",
            "Le nom du serveur n'est pas valable (exemple : smtp.exemple.fr)",
        ));
    }
    let port = u16::try_from(body.port).ok().filter(|port| *port > 0);
    let port = port.ok_or_else(|| MAIL_SERVER_INVALID.field("port", "Le port doit être compris entre 1 et 65535"))?;
    let from = body.from.trim().to_owned();
    if !check_mailbox(&from) {
        return Err(MAIL_SERVER_INVALID.field("from", "L'adresse de l'expéditeur n'est pas valable"));
    }
    let filled = |text: Option<String>| text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    let report_recipient = filled(body.report_recipient);
    if report_recipient
        .as_deref()
        .is_some_and(|address| !check_address(address))
    {
        return Err(MAIL_SERVER_INVALID.field("report_recipient", "L'adresse du destinataire n'est pas valable"));
    }
    // A kept password never goes to a server that it was not typed for.
    let kept = before
        .filter(|before| before.host == host)
        .and_then(|before| before.password);
    Ok(MailServer {
        host,
        port,
        security: body.security,
        username: filled(body.username),
        password: body.password.unwrap_or(kept).filter(|password| !password.is_empty()),
        from,
        report_recipient,
    })
}
