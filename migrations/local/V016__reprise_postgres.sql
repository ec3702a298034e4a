-- Coming from RecyClique 1.4.4.

-- The database that this device was filled from, told by its oldest account; one row. It may be read again, no other may.
CREATE TABLE postgres_import (
  id TEXT PRIMARY KEY CONSTRAINT ck_postgres_import_id CHECK (id = 'postgres'),
  origin TEXT NOT NULL,
  started_at TEXT NOT NULL,
  finished_at TEXT
) STRICT, WITHOUT ROWID;

-- The settings of the shop. `id`: the key. Some values are the address of somebody.
CREATE TABLE setting (
  id TEXT PRIMARY KEY,
  value TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT, WITHOUT ROWID;
