//! The table `scale`: one row, or none.

use super::dto::{Parity, Protocol, ScaleSettings, Transport};
use recyclique_platform::db::{ReadTx, RowExt, WriteTx};
use rusqlite::named_params;

pub(crate) fn select_scale(tx: &ReadTx) -> rusqlite::Result<Option<ScaleSettings>> {
    tx.first("SELECT * FROM scale", [], |row| {
        Ok(ScaleSettings {
            transport: row.parsed("transport", Transport::parse)?,
            address: row.get("address")?,
            protocol: row.parsed("protocol", Protocol::parse)?,
            baud: row.get("baud")?,
            parity: row.parsed("parity", Parity::parse)?,
            data_bits: row.get("data_bits")?,
        })
    })
}

pub(crate) fn replace_scale(tx: &WriteTx, scale: &ScaleSettings) -> rusqlite::Result<()> {
    tx.execute(
        "INSERT INTO scale (id, transport, address, protocol, baud, parity, data_bits, updated_at)
         VALUES ('scale', :transport, :address, :protocol, :baud, :parity, :data_bits, :now)
         ON CONFLICT (id) DO UPDATE SET transport = excluded.transport, address = excluded.address,
           protocol = excluded.protocol, baud = excluded.baud, parity = excluded.parity,
           data_bits = excluded.data_bits, updated_at = excluded.updated_at",
        named_params! {
            ":transport": scale.transport.code(),
            ":address": scale.address,
            ":protocol": scale.protocol.code(),
            ":baud": scale.baud,
            ":parity": scale.parity.code(),
            ":data_bits": scale.data_bits,
            ":now": tx.now().to_string(),
        },
    )?;
    tx.announce("scale");
    Ok(())
}

pub(crate) fn delete_scale(tx: &WriteTx) -> rusqlite::Result<usize> {
    let removed = tx.execute("DELETE FROM scale", [])?;
    tx.announce("scale");
    Ok(removed)
}
