//! The sessions of the tills: as they were opened, then, once their sales are here, as they were closed.

use super::NotImported;
use super::plan::Column::{Instant, Text};
use super::plan::{Plan, instant};
use super::reading::{Reading, Reason};
use super::run::Run;
use super::schema::Schema;
use super::tally::Kept;
use recyclique_caisse::api::{self as caisse, PastClosing, PastRegister, PastSession, SessionKind};
use recyclique_kernel::{Centimes, Id};
use recyclique_platform::Failure;
use recyclique_platform::db::WriteTx;
use serde_json::Map;

const NO_REGISTER: &str = "sessions sans poste, reprises sur « Caisse non précisée »";
const NO_CLOSING_DATE: &str = "fermetures sans date, datées de la dernière activité";
const NEGATIVE_COUNT: &str = "montants comptés négatifs, repris à zéro";
const NEGATIVE_FLOAT: &str = "fonds de caisse négatifs, repris à zéro";

/// A paper book is not told apart in 1.4.4: its opening was audited as such, or its sales all bear the instant of the
/// opening (spec caisse §1.4, §1.8). Never guessed from its age.
const BY_SALES: &str = "LEFT JOIN (SELECT s.cash_session_id AS id, bool_and(s.created_at = c.opened_at) AS is_book
    FROM sales s JOIN cash_sessions c ON c.id = s.cash_session_id GROUP BY 1) b ON b.id = t.id";
const BY_AUDIT: &str = "LEFT JOIN (SELECT a.target_id::text AS id, min(a.\"timestamp\") AS typed_at FROM audit_logs a
    WHERE a.target_type = 'cash_session' AND a.details_json->>'is_deferred' = 'true' GROUP BY 1) d ON d.id = t.id::text";

pub(super) async fn bring(run: &mut Run<'_>) -> Result<(), NotImported> {
    let plan = Plan::new(
        "cash_sessions",
        vec![
            Text("id"),
            Text("operator_id"),
            Text("site_id"),
            Text("register_id"),
            Text("initial_amount"),
            Text("status"),
            Instant("opened_at"),
        ],
    );
    let plan = if is_audited(&run.source.schema) {
        plan.with(format!("{BY_SALES} {BY_AUDIT}"))
            .computing("is_deferred", "(d.id IS NOT NULL OR coalesce(b.is_book, false))::text")
            .computing("typed_at", instant("d.typed_at"))
    } else {
        plan.with(BY_SALES)
            .computing("is_deferred", "coalesce(b.is_book, false)::text")
            .computing("typed_at", "NULL::text")
    };
    let plan = plan.in_order_of("t.opened_at, t.ctid");
    run.bring("Sessions de caisse", &plan, session, keep).await
}

fn is_audited(schema: &Schema) -> bool {
    ["target_id", "target_type", "details_json", "timestamp"]
        .iter()
        .all(|column| schema.has("audit_logs", column))
}

fn session(row: &mut Reading) -> Result<PastSession, Reason> {
    let (site_id, opened_at) = (row.id("site_id")?, row.instant("opened_at")?);
    let register_id = row.id_opt("register_id").unwrap_or_else(|| {
        row.remark(NO_REGISTER);
        register_of_nobody(site_id)
    });
    let mut initial = row.euros("initial_amount")?.unwrap_or_default();
    if initial.is_negative() {
        row.remark(NEGATIVE_FLOAT);
        initial = Centimes::ZERO;
    }
    let is_deferred = row.flag("is_deferred", false);
    Ok(PastSession {
        id: row.id("id")?,
        kind: if is_deferred {
            SessionKind::Deferred
        } else {
            SessionKind::Real
        },
        operator_id: row.id("operator_id")?,
        site_id,
        register_id,
        initial,
        opened_at,
        created_at: row.instant_opt("typed_at").unwrap_or(opened_at),
        is_open: !is_closed(row),
    })
}

fn is_closed(row: &Reading) -> bool {
    row.text("status")
        .is_some_and(|status| status.eq_ignore_ascii_case("closed"))
}

/// One per site, the same at each run.
fn register_of_nobody(site_id: Id) -> Id {
    site_id.after()
}

fn keep(tx: &WriteTx, session: &PastSession) -> Result<Kept, Failure> {
    if session.register_id == register_of_nobody(session.site_id) {
        let register = PastRegister {
            id: session.register_id,
            name: "Caisse non précisée".to_owned(),
            location: None,
            site_id: Some(session.site_id),
            is_active: false,
            workflow_options: Map::new(),
            is_virtual_enabled: false,
            is_deferred_enabled: false,
            created_at: session.opened_at,
            updated_at: session.opened_at,
        };
        caisse::insert_past_register(tx, &register)?;
    }
    Ok(Kept::of(caisse::insert_past_session(tx, session)?))
}

/// The closings, in their order: that of the Z.
pub(super) async fn close(run: &mut Run<'_>) -> Result<(), NotImported> {
    let plan = Plan::new(
        "cash_sessions",
        vec![
            Text("id"),
            Text("closing_amount"),
            Text("actual_amount"),
            Text("variance_comment"),
            Instant("closed_at"),
            Instant("last_activity"),
            Instant("opened_at"),
        ],
    )
    .with("WHERE lower(t.status::text) = 'closed'")
    .in_order_of("t.closed_at NULLS LAST, t.ctid");
    run.bring("Fermetures de caisse", &plan, closing, |tx, closing| {
        Ok(Kept::or(
            caisse::close_past_session(tx, closing)?,
            "session non reprise",
        ))
    })
    .await
}

fn closing(row: &mut Reading) -> Result<PastClosing, Reason> {
    let closed_at = row.instant_opt("closed_at");
    if closed_at.is_none() {
        row.remark(NO_CLOSING_DATE);
    }
    let closed_at = closed_at.or_else(|| row.instant_opt("last_activity"));
    let actual = row.euros("actual_amount")?;
    if actual.is_some_and(Centimes::is_negative) {
        row.remark(NEGATIVE_COUNT);
    }
    Ok(PastClosing {
        session_id: row.id("id")?,
        closed_at: closed_at.map_or_else(|| row.instant("opened_at"), Ok)?,
        expected: row.euros("closing_amount")?,
        actual,
        comment: row.owned("variance_comment"),
    })
}
