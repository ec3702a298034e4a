//! The bulk export: read from one snapshot, written as it is read into a file without a name, which the answer sends.

use super::dto::{ExportFilters, ExportProgress, ExportState};
use super::store;
use crate::refusals::TOO_MANY_SESSIONS;
use crate::sessions::filters::{Conditions, ListSessions};
use recyclique_documents::{BulkCsv, BulkXlsx};
use recyclique_platform::Failure;
use recyclique_platform::db::ReadTx;
use recyclique_platform::http::ExportFormat;
use std::fs::File;
use std::io::{BufWriter, Seek, SeekFrom, Write};

/// The most sessions of one export.
const SESSIONS: usize = 10_000;

/// The filters of the list; the sentence of what cannot be read.
pub(super) fn conditions(filters: &ExportFilters) -> Result<Conditions, String> {
    let list = ListSessions {
        date_from: filters.date_from.clone(),
        date_to: filters.date_to.clone(),
        status: filters.status,
        operator_id: filters.operator_id.clone(),
        site_id: filters.site_id.clone(),
        search: filters.search.clone(),
        include_empty: filters.include_empty,
        ..ListSessions::default()
    };
    list.conditions()
        .map_err(|_| "un filtre n'est pas valable (identifiant ou date)".to_owned())
}

/// Writes the file; `tell` hears how far it is.
pub(super) fn export(
    tx: &ReadTx,
    conditions: &Conditions,
    format: ExportFormat,
    tell: impl Fn(ExportProgress),
) -> Result<File, Failure> {
    let (ids, lines) = store::choose_sessions(tx, conditions)?;
    if ids.len() > SESSIONS {
        let reason = format!("Trop de sessions à exporter ({}). Maximum: {SESSIONS}", ids.len());
        return Err(TOO_MANY_SESSIONS.with(reason).into());
    }
    let sessions = u64::try_from(ids.len()).unwrap_or(u64::MAX);
    let total = match format {
        ExportFormat::Csv => sessions,
        ExportFormat::Excel => sessions.saturating_add(lines.unsigned_abs()),
    };
    let tell = |done| {
        let state = ExportState::Running;
        tell(ExportProgress { done, total, state });
    };
    tell(0);
    let mut file = BufWriter::new(tempfile::tempfile().map_err(Failure::fault)?);
    match format {
        ExportFormat::Csv => {
            let mut csv = BulkCsv::new(&mut file, tell).map_err(Failure::fault)?;
            store::each_session(tx, conditions, |session| csv.write(&session).map_err(Failure::fault))?;
            csv.finish().map_err(Failure::fault)?;
        }
        ExportFormat::Excel => {
            let mut xlsx = BulkXlsx::new(tell).map_err(Failure::fault)?;
            store::each_session(tx, conditions, |session| xlsx.session(&session).map_err(Failure::fault))?;
            store::each_line(tx, &ids, |line| xlsx.line(&line).map_err(Failure::fault))?;
            xlsx.finish(&mut file).map_err(Failure::fault)?;
        }
    }
    file.flush().map_err(Failure::fault)?;
    let mut file = file.into_inner().map_err(|e| Failure::fault(e.into_error()))?;
    file.seek(SeekFrom::Start(0)).map_err(Failure::fault)?;
    Ok(file)
}
