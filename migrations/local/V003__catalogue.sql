-- What the shop is made of: its places, the kinds of things it sells and weighs, the buttons of its till.
-- Reference data edited on several devices and merged per field: no foreign key, no unique index, no check across
-- two columns may refuse what another device has accepted. Names are compared when somebody writes them.

CREATE TABLE site (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  address TEXT,
  city TEXT,
  postal_code TEXT,
  country TEXT,
  configuration TEXT,
  is_active INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT ck_site_is_active CHECK (is_active IN (0, 1))
) STRICT, WITHOUT ROWID;

-- `name` is the short one, on every button; `official_name` is the one of the éco-organismes, never computed with.
-- Off in two ways: `is_active = 0` (switched off) and `deleted_at` (archived: kept for old tickets and statistics).
CREATE TABLE category (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  official_name TEXT,
  parent_id TEXT,
  price_centimes INTEGER,
  max_price_centimes INTEGER,
  display_order INTEGER NOT NULL DEFAULT 0,
  display_order_entry INTEGER NOT NULL DEFAULT 0,
  is_visible INTEGER NOT NULL DEFAULT 1,
  shortcut_key TEXT,
  is_active INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT ck_category_price CHECK (price_centimes >= 0),
  CONSTRAINT ck_category_max_price CHECK (max_price_centimes >= 0),
  CONSTRAINT ck_category_is_visible CHECK (is_visible IN (0, 1)),
  CONSTRAINT ck_category_is_active CHECK (is_active IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX ix_category_parent_id ON category (parent_id);
CREATE INDEX ix_category_name ON category (name);

-- The buttons of the till for things that leave without being paid. `code` names the four that the till knows by heart.
CREATE TABLE preset (
  id TEXT PRIMARY KEY,
  code TEXT,
  name TEXT NOT NULL,
  category_id TEXT NOT NULL,
  price_centimes INTEGER NOT NULL,
  button_type TEXT NOT NULL,
  sort_order INTEGER NOT NULL DEFAULT 0,
  is_active INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT ck_preset_price CHECK (price_centimes >= 0),
  CONSTRAINT ck_preset_is_active CHECK (is_active IN (0, 1))
) STRICT, WITHOUT ROWID;
