-- The reception of donated goods: facts only. A poste and a ticket stand as they were opened; a second fact closes them.

CREATE TABLE poste_reception (
  id TEXT PRIMARY KEY,
  opened_by TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX ix_poste_reception_opened_at ON poste_reception (opened_at);

CREATE TABLE poste_reception_closing (
  id TEXT PRIMARY KEY,
  poste_id TEXT NOT NULL,
  closed_by TEXT NOT NULL,
  closed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX ix_poste_reception_closing_poste ON poste_reception_closing (poste_id);

CREATE TABLE ticket_depot (
  id TEXT PRIMARY KEY,
  poste_id TEXT NOT NULL,
  benevole_id TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX ix_ticket_depot_poste ON ticket_depot (poste_id, created_at);
CREATE INDEX ix_ticket_depot_created_at ON ticket_depot (created_at);

CREATE TABLE ticket_depot_closing (
  id TEXT PRIMARY KEY,
  ticket_id TEXT NOT NULL,
  closed_by TEXT NOT NULL,
  closed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX ix_ticket_depot_closing_ticket ON ticket_depot_closing (ticket_id);

-- Something weighed. `is_exit`: it leaves the shop's own stock, hence never for the shop.
CREATE TABLE ligne_depot (
  id TEXT PRIMARY KEY,
  ticket_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  category_id TEXT NOT NULL,
  weight_grams INTEGER NOT NULL,
  destination TEXT NOT NULL,
  is_exit INTEGER NOT NULL DEFAULT 0,
  notes TEXT,
  CONSTRAINT ck_ligne_depot_weight CHECK (weight_grams > 0),
  CONSTRAINT ck_ligne_depot_destination CHECK (destination IN ('MAGASIN', 'RECYCLAGE', 'DECHETERIE')),
  CONSTRAINT ck_ligne_depot_is_exit CHECK (is_exit IN (0, 1)),
  CONSTRAINT ck_ligne_depot_exit CHECK (is_exit = 0 OR destination <> 'MAGASIN')
) STRICT, WITHOUT ROWID;

CREATE INDEX ix_ligne_depot_ticket ON ligne_depot (ticket_id, position);
