-- The reception, complete: deferred postes, where things come from, corrections, and the sums kept at hand.

-- `is_deferred`: opened at the date of a paper book, which its tickets bear; never guessed from its age (spec reception
-- Q-2). `device_id`: who holds it. `import_id`: made by the import of a book.
ALTER TABLE poste_reception ADD COLUMN is_deferred INTEGER NOT NULL DEFAULT 0;
ALTER TABLE poste_reception ADD COLUMN device_id TEXT;
ALTER TABLE poste_reception ADD COLUMN import_id TEXT;

-- How things reach the shop, as the éco-organismes want it told. `code`: those offered at the first start.
CREATE TABLE input_channel (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  code TEXT,
  display_order INTEGER NOT NULL DEFAULT 0,
  is_active INTEGER NOT NULL DEFAULT 1 CONSTRAINT ck_input_channel_is_active CHECK (is_active IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT, WITHOUT ROWID;

-- What the entry screen asks; one row, `reception`.
CREATE TABLE reception_settings (
  id TEXT PRIMARY KEY CONSTRAINT ck_reception_settings_id CHECK (id = 'reception'),
  asks_channel INTEGER NOT NULL DEFAULT 1,
  asks_provenance INTEGER NOT NULL DEFAULT 0,
  default_channel_id TEXT,
  live_stats_enabled INTEGER NOT NULL DEFAULT 1,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Where a ticket comes from, said or said again; the last one counts. `provenance`: a town, never a person.
CREATE TABLE ticket_depot_origin (
  id TEXT PRIMARY KEY,
  ticket_id TEXT NOT NULL,
  channel_id TEXT,
  provenance TEXT,
  set_by TEXT NOT NULL,
  set_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX ix_ticket_depot_origin_ticket ON ticket_depot_origin (ticket_id, id);

-- A ligne as it should have been typed, whole; the last one of a ligne counts. `is_removed`: typed by mistake.
CREATE TABLE ligne_depot_correction (
  id TEXT PRIMARY KEY,
  ticket_id TEXT NOT NULL,
  ligne_id TEXT NOT NULL,
  category_id TEXT NOT NULL,
  weight_grams INTEGER NOT NULL CONSTRAINT ck_ligne_correction_weight CHECK (weight_grams > 0),
  destination TEXT NOT NULL CONSTRAINT ck_ligne_correction_destination
    CHECK (destination IN ('MAGASIN', 'RECYCLAGE', 'DECHETERIE')),
  is_exit INTEGER NOT NULL CONSTRAINT ck_ligne_correction_is_exit CHECK (is_exit IN (0, 1)),
  notes TEXT,
  is_removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT ck_ligne_correction_is_removed CHECK (is_removed IN (0, 1)),
  corrected_by TEXT NOT NULL,
  corrected_at TEXT NOT NULL,
  CONSTRAINT ck_ligne_correction_exit CHECK (is_exit = 0 OR destination <> 'MAGASIN')
) STRICT, WITHOUT ROWID;

CREATE INDEX ix_ligne_depot_correction_ligne ON ligne_depot_correction (ticket_id, ligne_id, id);

-- What the lignes of a ticket add up to, by flow (spec reception §1.4), kept at hand by every command that adds a fact;
-- made again from the facts at will. Every ticket has its row, with its own date: lists are read and counted from here.
CREATE TABLE ticket_depot_totals (
  ticket_id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL,
  number_of_lignes INTEGER NOT NULL DEFAULT 0,
  entree_grams INTEGER NOT NULL DEFAULT 0,
  direct_grams INTEGER NOT NULL DEFAULT 0,
  sortie_grams INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE INDEX ix_ticket_depot_totals_created ON ticket_depot_totals (created_at, ticket_id);
CREATE INDEX ix_ticket_depot_totals_filled ON ticket_depot_totals (created_at, ticket_id) WHERE number_of_lignes > 0;

-- The same by UTC day of the ticket and category; by month, for years are read; and by day and channel (an empty text:
-- not said).
CREATE TABLE reception_day_totals (
  day TEXT NOT NULL,
  category_id TEXT NOT NULL,
  entree_lignes INTEGER NOT NULL,
  entree_grams INTEGER NOT NULL,
  direct_lignes INTEGER NOT NULL,
  direct_grams INTEGER NOT NULL,
  sortie_lignes INTEGER NOT NULL,
  sortie_grams INTEGER NOT NULL,
  PRIMARY KEY (day, category_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE reception_month_totals (
  month TEXT NOT NULL,
  category_id TEXT NOT NULL,
  entree_lignes INTEGER NOT NULL,
  entree_grams INTEGER NOT NULL,
  direct_lignes INTEGER NOT NULL,
  direct_grams INTEGER NOT NULL,
  sortie_lignes INTEGER NOT NULL,
  sortie_grams INTEGER NOT NULL,
  PRIMARY KEY (month, category_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE reception_day_channels (
  day TEXT NOT NULL,
  channel_id TEXT NOT NULL,
  entree_lignes INTEGER NOT NULL,
  entree_grams INTEGER NOT NULL,
  direct_lignes INTEGER NOT NULL,
  direct_grams INTEGER NOT NULL,
  sortie_lignes INTEGER NOT NULL,
  sortie_grams INTEGER NOT NULL,
  PRIMARY KEY (day, channel_id)
) STRICT, WITHOUT ROWID;

INSERT INTO ticket_depot_totals (ticket_id, created_at, number_of_lignes, entree_grams, direct_grams, sortie_grams)
SELECT t.id, t.created_at, count(l.id),
       coalesce(sum(l.weight_grams) FILTER (WHERE NOT l.is_exit AND l.destination = 'MAGASIN'), 0),
       coalesce(sum(l.weight_grams) FILTER (WHERE NOT l.is_exit AND l.destination <> 'MAGASIN'), 0),
       coalesce(sum(l.weight_grams) FILTER (WHERE l.is_exit), 0)
FROM ticket_depot t LEFT JOIN ligne_depot l ON l.ticket_id = t.id GROUP BY t.id;

INSERT INTO reception_day_totals
SELECT substr(t.created_at, 1, 10), l.category_id,
       count(*) FILTER (WHERE NOT l.is_exit AND l.destination = 'MAGASIN'),
       coalesce(sum(l.weight_grams) FILTER (WHERE NOT l.is_exit AND l.destination = 'MAGASIN'), 0),
       count(*) FILTER (WHERE NOT l.is_exit AND l.destination <> 'MAGASIN'),
       coalesce(sum(l.weight_grams) FILTER (WHERE NOT l.is_exit AND l.destination <> 'MAGASIN'), 0),
       count(*) FILTER (WHERE l.is_exit),
       coalesce(sum(l.weight_grams) FILTER (WHERE l.is_exit), 0)
FROM ligne_depot l JOIN ticket_depot t ON t.id = l.ticket_id
GROUP BY 1, 2;

INSERT INTO reception_month_totals
SELECT substr(t.created_at, 1, 7), l.category_id,
       count(*) FILTER (WHERE NOT l.is_exit AND l.destination = 'MAGASIN'),
       coalesce(sum(l.weight_grams) FILTER (WHERE NOT l.is_exit AND l.destination = 'MAGASIN'), 0),
       count(*) FILTER (WHERE NOT l.is_exit AND l.destination <> 'MAGASIN'),
       coalesce(sum(l.weight_grams) FILTER (WHERE NOT l.is_exit AND l.destination <> 'MAGASIN'), 0),
       count(*) FILTER (WHERE l.is_exit),
       coalesce(sum(l.weight_grams) FILTER (WHERE l.is_exit), 0)
FROM ligne_depot l JOIN ticket_depot t ON t.id = l.ticket_id
GROUP BY 1, 2;

INSERT INTO reception_day_channels
SELECT substr(t.created_at, 1, 10), '',
       count(*) FILTER (WHERE NOT l.is_exit AND l.destination = 'MAGASIN'),
       coalesce(sum(l.weight_grams) FILTER (WHERE NOT l.is_exit AND l.destination = 'MAGASIN'), 0),
       count(*) FILTER (WHERE NOT l.is_exit AND l.destination <> 'MAGASIN'),
       coalesce(sum(l.weight_grams) FILTER (WHERE NOT l.is_exit AND l.destination <> 'MAGASIN'), 0),
       count(*) FILTER (WHERE l.is_exit),
       coalesce(sum(l.weight_grams) FILTER (WHERE l.is_exit), 0)
FROM ligne_depot l JOIN ticket_depot t ON t.id = l.ticket_id
GROUP BY 1, 2;

-- The lignes as they stand: corrected, without those taken away. To be joined by a comma and a WHERE: on the right of an
-- ON the view would be made whole.
CREATE VIEW v_ligne_depot AS
SELECT l.id, l.ticket_id, l.position,
       coalesce(c.category_id, l.category_id) AS category_id,
       coalesce(c.weight_grams, l.weight_grams) AS weight_grams,
       coalesce(c.destination, l.destination) AS destination,
       coalesce(c.is_exit, l.is_exit) AS is_exit,
       iif(c.id IS NULL, l.notes, c.notes) AS notes,
       c.id IS NOT NULL AS is_corrected
FROM ligne_depot l
LEFT JOIN ligne_depot_correction c
  ON c.id = (SELECT max(x.id) FROM ligne_depot_correction x WHERE x.ticket_id = l.ticket_id AND x.ligne_id = l.id)
WHERE coalesce(c.is_removed, 0) = 0;

-- Where the tickets come from, as said last.
CREATE VIEW v_ticket_origin AS
SELECT o.ticket_id, o.channel_id, o.provenance
FROM ticket_depot_origin o
WHERE NOT EXISTS (SELECT 1 FROM ticket_depot_origin later WHERE later.ticket_id = o.ticket_id AND later.id > o.id);

DROP VIEW v_reception_ligne;
CREATE VIEW v_reception_ligne AS
SELECT id, ticket_id, category_id, weight_grams, destination, is_exit FROM v_ligne_depot;

CREATE VIEW v_reception_poste AS
SELECT id, opened_at FROM poste_reception;

DROP VIEW v_reception_ticket;
CREATE VIEW v_reception_ticket AS
SELECT t.id, t.poste_id, t.created_at, c.closed_at, s.number_of_lignes,
       s.entree_grams + s.direct_grams AS received_grams, s.sortie_grams AS removed_grams
FROM ticket_depot t
JOIN ticket_depot_totals s ON s.ticket_id = t.id
LEFT JOIN ticket_depot_closing c ON c.ticket_id = t.id;

CREATE VIEW v_reception_settings AS SELECT live_stats_enabled FROM reception_settings;
