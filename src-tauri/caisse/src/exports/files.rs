//! The folder of reports: one CSV per session, made anew at each request, kept thirty days.

use super::rules::{LINK_SECONDS, segment, session_of};
use super::{dto::ReportFile, store};
use crate::refusals::REPORT_SESSION_NOT_FOUND;
use crate::sessions::{self, dto::Closed};
use chrono::{DateTime, TimeDelta, Utc};
use recyclique_documents::SessionSheet;
use recyclique_kernel::{Id, Timestamp};
use recyclique_platform::db::{DataFolder, Database, ReadTx, Written};
use recyclique_platform::http::Ctx;
use recyclique_platform::{Failure, crypto, links};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// How long a file stays.
const KEPT_DAYS: i64 = 30;

/// The CSV of a session as the facts stand, and its name.
pub(crate) fn session_csv(tx: &ReadTx, id: Id, now: Timestamp) -> Result<(String, Vec<u8>), Failure> {
    let session = sessions::store::view_session(tx, id)?.ok_or(&REPORT_SESSION_NOT_FOUND)?;
    let names = sessions::store::select_names(tx, id)?;
    let sheet = SessionSheet {
        session_id: id.to_string(),
        operator_id: session.operator_id.to_string(),
        operator_name: names.operator.unwrap_or_default(),
        site_id: session.site_id.to_string(),
        site_name: names.site.unwrap_or_default(),
        opened_at: session.opened_at,
        closed_at: session.closed_at,
        initial_amount: session.initial_amount,
        // An open session expects what its closing would, donations included (Q57).
        closing_amount: session
            .closing_amount
            .unwrap_or(session.current_amount + session.total_donations + session.cash_in - session.cash_out),
        actual_amount: session.actual_amount,
        variance: session.variance,
        variance_comment: session.variance_comment,
        total_sales: session.total_sales,
        total_items: session.total_items,
        generated_at: now,
        tickets: store::list_tickets(tx, id)?,
    };
    Ok((sheet.file_name(), sheet.csv().map_err(Failure::fault)?))
}

/// Writes the CSV of a session over the one before, and forgets the files of last month.
pub(crate) fn save_session_csv(
    tx: &ReadTx,
    folder: &Path,
    id: Id,
    now: Timestamp,
) -> Result<(String, Vec<u8>), Failure> {
    let (name, bytes) = session_csv(tx, id, now)?;
    write(folder, id, &name, &bytes, now).map_err(Failure::fault)?;
    Ok((name, bytes))
}

fn write(folder: &Path, id: Id, name: &str, bytes: &[u8], now: Timestamp) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let beside = folder.join(format!(".{id}.new"));
    fs::write(&beside, bytes)?;
    fs::rename(&beside, folder.join(name))?;
    let limit = now.minus(TimeDelta::days(KEPT_DAYS));
    for (path, file, modified_at, _) in list(folder)? {
        if modified_at < limit || (file != name && session_of(&file) == Some(id)) {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

type Found = (PathBuf, String, Timestamp, u64);

fn list(folder: &Path) -> io::Result<Vec<Found>> {
    let mut found = Vec::new();
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(found),
        Err(e) => return Err(e),
    };
    for entry in entries {
        let (entry, name) = entry.map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            (entry, name)
        })?;
        let about = entry.metadata()?;
        let is_csv = Path::new(&name)
            .extension()
            .is_some_and(|extension| extension.eq_ignore_ascii_case("csv"));
        if about.is_file() && is_csv {
            let modified_at = Timestamp::new(DateTime::<Utc>::from(about.modified()?));
            found.push((entry.path(), name, modified_at, about.len()));
        }
    }
    Ok(found)
}

/// Every report file, newest first, each with a fresh link.
pub(crate) fn list_reports(folder: &Path, key: &[u8], now: Timestamp) -> Result<Vec<ReportFile>, Failure> {
    let mut found = list(folder).map_err(Failure::fault)?;
    found.sort_by(|(_, a, one, _), (_, b, two, _)| two.cmp(one).then_with(|| b.cmp(a)));
    found
        .into_iter()
        .map(|(_, filename, modified_at, size_bytes)| {
            Ok(ReportFile {
                download_url: link(key, &filename, now)?,
                filename,
                size_bytes,
                modified_at,
            })
        })
        .collect()
}

/// The address of a report file, good for fifteen minutes (spec caisse §1.12). It does not replace signing in.
pub(crate) fn link(key: &[u8], file_name: &str, now: Timestamp) -> Result<String, Failure> {
    let token = links::token(key, file_name, now, LINK_SECONDS)?;
    Ok(format!(
        "/v1/admin/reports/cash-sessions/{}?token={token}",
        segment(file_name)
    ))
}

/// A key of its own: a link never passes for an access token.
pub(crate) fn link_key(db: &Database) -> Vec<u8> {
    crypto::sign(&db.device().token_key, b"reports")
}

/// Where the files are.
pub(crate) fn reports_folder(folder: &DataFolder) -> PathBuf {
    folder.path().join("rapports")
}

/// How long a link is worth something, in minutes.
pub(crate) const fn link_minutes() -> i64 {
    LINK_SECONDS / 60
}

/// Writes the report of a session that was just closed; the closing stands whatever happens to the file (Q23).
pub(crate) async fn report_closing(ctx: &Ctx, closed: Written<Closed>) -> Written<Closed> {
    match closed {
        Written::Fresh(Closed::Kept(mut view)) => {
            view.report_download_url = closing_link(ctx, view.id).await;
            Written::Fresh(Closed::Kept(view))
        }
        // The answer was saved with the closing itself, before there was a file: it gets its link anew, good for as long.
        Written::Replayed(answer) => Written::Replayed(relinked(ctx, &answer).await.unwrap_or(answer)),
        discarded @ Written::Fresh(Closed::Discarded(_)) => discarded,
    }
}

async fn relinked(ctx: &Ctx, answer: &str) -> Option<String> {
    let mut view: serde_json::Value = serde_json::from_str(answer).ok()?;
    let id = Id::parse(view.get("id")?.as_str()?)?;
    *view.get_mut("report_download_url")? = closing_link(ctx, id).await.into();
    Some(view.to_string())
}

async fn closing_link(ctx: &Ctx, id: Id) -> Option<String> {
    let (folder, key, now) = (reports_folder(ctx.db().folder()), link_key(ctx.db()), ctx.now());
    let written = ctx
        .read(move |tx| {
            let (name, _) = save_session_csv(tx, &folder, id, now)?;
            link(&key, &name, now)
        })
        .await;
    written
        .inspect_err(|failure| tracing::error!(?failure, "the report of a closing was not written"))
        .ok()
}
