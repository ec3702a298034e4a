-- The till: registers (reference), sessions and sales (facts). Totals are derived from the facts, never stored.

CREATE TABLE cash_register (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  location TEXT,
  site_id TEXT,
  is_active INTEGER NOT NULL DEFAULT 1,
  workflow_options TEXT NOT NULL DEFAULT '{}',
  is_virtual_enabled INTEGER NOT NULL DEFAULT 0,
  is_deferred_enabled INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT, WITHOUT ROWID;

-- A session as it was opened. The kind is stored at creation and never guessed again (spec caisse Q1).
CREATE TABLE cash_session (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CONSTRAINT ck_cash_session_kind CHECK (kind IN ('real', 'deferred', 'virtual')),
  operator_id TEXT NOT NULL,
  site_id TEXT NOT NULL,
  register_id TEXT NOT NULL,
  initial_centimes INTEGER NOT NULL CONSTRAINT ck_cash_session_initial CHECK (initial_centimes >= 0),
  initial_denominations TEXT,
  opened_at TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX ix_cash_session_register ON cash_session (register_id, opened_at);
CREATE INDEX ix_cash_session_operator ON cash_session (operator_id, opened_at);
CREATE INDEX ix_cash_session_opened_at ON cash_session (opened_at);

-- What was decided when the drawer was counted: frozen, whatever comes later (P10). A session opened for nothing is
-- closed as discarded: 1.4.4 deleted it.
CREATE TABLE cash_session_closing (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL,
  closed_by TEXT NOT NULL,
  closed_at TEXT NOT NULL,
  expected_centimes INTEGER NOT NULL,
  actual_centimes INTEGER NOT NULL CONSTRAINT ck_closing_actual CHECK (actual_centimes >= 0),
  variance_centimes INTEGER NOT NULL,
  variance_comment TEXT,
  is_discarded INTEGER NOT NULL DEFAULT 0,
  counted TEXT,
  denominations TEXT,
  CONSTRAINT ck_closing_variance CHECK (variance_centimes = actual_centimes - expected_centimes)
) STRICT, WITHOUT ROWID;

CREATE INDEX ix_cash_session_closing_session ON cash_session_closing (session_id);

-- Where the operator stands; an indicator only, of this device.
CREATE TABLE cash_session_step (
  session_id TEXT PRIMARY KEY,
  step TEXT NOT NULL CONSTRAINT ck_step CHECK (step IN ('ENTRY', 'SALE', 'EXIT')),
  started_at TEXT NOT NULL,
  last_activity_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The basket being typed, kept so that a crash, a reload or a change of operator loses nothing (P5).
CREATE TABLE basket_draft (
  session_id TEXT PRIMARY KEY,
  basket TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

-- `change_centimes`: given back in cash. `uncovered_centimes`: the part of total + donation that no payment row covers
-- (1.4.4's client leaves the donation out of its payments), received by `payment_method`.
CREATE TABLE sale (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL,
  register_id TEXT NOT NULL,
  ticket_number INTEGER NOT NULL,
  seller_id TEXT NOT NULL,
  total_centimes INTEGER NOT NULL CONSTRAINT ck_sale_total CHECK (total_centimes >= 0),
  donation_centimes INTEGER NOT NULL CONSTRAINT ck_sale_donation CHECK (donation_centimes >= 0),
  change_centimes INTEGER NOT NULL CONSTRAINT ck_sale_change CHECK (change_centimes >= 0),
  uncovered_centimes INTEGER NOT NULL CONSTRAINT ck_sale_uncovered CHECK (uncovered_centimes >= 0),
  payment_method TEXT NOT NULL,
  note TEXT,
  sale_date TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX ix_sale_session ON sale (session_id, created_at);
CREATE INDEX ix_sale_ticket ON sale (register_id, ticket_number);

CREATE TABLE sale_item (
  sale_id TEXT NOT NULL,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  category TEXT NOT NULL,
  quantity INTEGER NOT NULL CONSTRAINT ck_sale_item_quantity CHECK (quantity >= 1),
  weight_grams INTEGER NOT NULL CONSTRAINT ck_sale_item_weight CHECK (weight_grams > 0),
  unit_price_centimes INTEGER NOT NULL CONSTRAINT ck_sale_item_price CHECK (unit_price_centimes >= 0),
  total_centimes INTEGER NOT NULL CONSTRAINT ck_sale_item_total CHECK (total_centimes >= 0),
  preset_id TEXT,
  notes TEXT,
  PRIMARY KEY (sale_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE sale_payment (
  sale_id TEXT NOT NULL,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  payment_method TEXT NOT NULL,
  amount_centimes INTEGER NOT NULL CONSTRAINT ck_sale_payment_amount CHECK (amount_centimes >= 0),
  created_at TEXT NOT NULL,
  PRIMARY KEY (sale_id, id)
) STRICT, WITHOUT ROWID;

-- Sessions not closed yet.
CREATE VIEW v_open_session AS
SELECT s.* FROM cash_session s
WHERE NOT EXISTS (SELECT 1 FROM cash_session_closing c WHERE c.session_id = s.id);
