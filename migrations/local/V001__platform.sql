-- The machine under every domain: this device, its log, what must be answered twice the same, who did what.

CREATE TABLE device (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Hash-chained, gapless from 1 per device (design/sync.md §3). Never updated, never removed.
CREATE TABLE device_log (
  device_id TEXT NOT NULL,
  idx INTEGER NOT NULL,
  hlc INTEGER NOT NULL,
  schema_version INTEGER NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  CONSTRAINT uq_device_log_idx UNIQUE (device_id, idx)
) STRICT;

-- Personal values that the log names by a salted digest only, so that they can be erased (P19).
CREATE TABLE log_sealed (
  digest TEXT PRIMARY KEY,
  salt TEXT NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE idempotency (
  operation TEXT NOT NULL,
  key TEXT NOT NULL,
  digest TEXT NOT NULL,
  answer TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (operation, key)
) STRICT;

CREATE INDEX ix_idempotency_created_at ON idempotency (created_at);

-- Who did what. `actor_id` is a pseudonym: the name stands in the erasable table of people.
CREATE TABLE audit_entry (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL,
  actor_id TEXT,
  action TEXT NOT NULL,
  target_type TEXT,
  target_id TEXT,
  description TEXT NOT NULL,
  details TEXT NOT NULL DEFAULT '{}'
) STRICT, WITHOUT ROWID;

CREATE INDEX ix_audit_entry_created_at ON audit_entry (created_at);
