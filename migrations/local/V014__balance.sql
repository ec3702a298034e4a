-- The scale of this device; one row, `scale`.
CREATE TABLE scale (
  id TEXT PRIMARY KEY CONSTRAINT ck_scale_id CHECK (id = 'scale'),
  transport TEXT NOT NULL CONSTRAINT ck_scale_transport CHECK (transport IN ('network', 'serial')),
  address TEXT NOT NULL,
  protocol TEXT NOT NULL CONSTRAINT ck_scale_protocol CHECK (protocol IN ('mettler_8217', 'dialog_06', 'ascii')),
  baud INTEGER,
  parity TEXT NOT NULL DEFAULT 'none' CONSTRAINT ck_scale_parity CHECK (parity IN ('none', 'even', 'odd')),
  data_bits INTEGER NOT NULL DEFAULT 8 CONSTRAINT ck_scale_data_bits CHECK (data_bits IN (7, 8)),
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Crates, bins and trolleys, whose weight is taken off.
CREATE TABLE container (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  weight_grams INTEGER NOT NULL CONSTRAINT ck_container_weight CHECK (weight_grams > 0),
  display_order INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT, WITHOUT ROWID;
