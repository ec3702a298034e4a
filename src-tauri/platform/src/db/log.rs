//! The hash-chained log of this device (design/sync.md §3).

use super::capture::Changes;
use super::device::Device;
use crate::crypto;
use crate::text::nfc;
use recyclique_kernel::{Hlc, Id, Timestamp};
use rusqlite::{Connection, OptionalExtension, named_params};
use serde_json::json;

/// The hash that the first entry follows.
pub(crate) const ORIGIN: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// The end of the chain: what the next entry follows.
#[derive(Debug, Clone)]
pub(crate) struct Head {
    pub(crate) idx: i64,
    pub(crate) hlc: Hlc,
    pub(crate) hash: String,
}

impl Head {
    pub(crate) fn load(connection: &Connection, device: &Device) -> rusqlite::Result<Self> {
        let last = connection
            .query_row(
                "SELECT idx, hlc, hash FROM device_log WHERE device_id = :device ORDER BY idx DESC LIMIT 1",
                named_params! { ":device": device.id.to_string() },
                |row| {
                    Ok(Self {
                        idx: row.get(0)?,
                        hlc: Hlc::from_i64(row.get(1)?),
                        hash: row.get(2)?,
                    })
                },
            )
            .optional()?;
        Ok(last.unwrap_or_else(|| Self {
            idx: 0,
            hlc: Hlc::default(),
            hash: ORIGIN.to_owned(),
        }))
    }
}

/// One entry, as hashed. Fields in the order of their names: the encoding is canonical.
pub(crate) struct Entry<'e> {
    pub(crate) body: &'e str,
    pub(crate) device_id: &'e str,
    pub(crate) hlc: i64,
    pub(crate) idx: i64,
    pub(crate) kind: &'e str,
    pub(crate) prev_hash: &'e str,
    pub(crate) schema_version: i64,
}

impl Entry<'_> {
    /// SHA-256 over the canonical encoding: sorted keys, integers, NFC text, the previous hash included.
    pub(crate) fn hash(&self) -> String {
        let Self {
            body,
            device_id,
            hlc,
            idx,
            kind,
            prev_hash,
            schema_version,
        } = self;
        crypto::sha256_hex(format!(
            r#"{{"body":{body},"device_id":"{device_id}","hlc":{hlc},"idx":{idx},"kind":"{kind}","prev_hash":"{prev_hash}","schema_version":{schema_version}}}"#
        ))
    }
}

/// Appends the one entry of a command and moves the head.
pub(crate) fn append(
    connection: &Connection,
    device: &Device,
    head: &mut Head,
    now: Timestamp,
    schema_version: i64,
    (kind, actor): (&'static str, Option<Id>),
    changes: &Changes,
) -> rusqlite::Result<()> {
    let (hlc, idx) = (head.hlc.tick(now), head.idx + 1);
    let text = format!(r#"{{"actor":{},"changes":{}}}"#, json!(actor), changes.body);
    let body = nfc(&text);
    let device_id = device.id.to_string();
    let entry = Entry {
        body: &body,
        device_id: &device_id,
        hlc: hlc.as_i64(),
        idx,
        kind,
        prev_hash: &head.hash,
        schema_version,
    };
    let hash = entry.hash();
    connection
        .prepare_cached(
            "INSERT INTO device_log (device_id, idx, hlc, schema_version, kind, body, prev_hash, hash)
             VALUES (:device_id, :idx, :hlc, :schema_version, :kind, :body, :prev_hash, :hash)",
        )?
        .execute(named_params! {
            ":device_id": entry.device_id,
            ":idx": idx,
            ":hlc": entry.hlc,
            ":schema_version": schema_version,
            ":kind": kind,
            ":body": entry.body,
            ":prev_hash": entry.prev_hash,
            ":hash": hash,
        })?;
    *head = Head { idx, hlc, hash };
    Ok(())
}
