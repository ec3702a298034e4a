-- The till, complete: kinds of session, corrections, cash in and out, tickets in waiting, receipts, favourites.

-- Who holds the drawer: the device that opened the session, until an administrator adopts it for another one.
ALTER TABLE cash_session ADD COLUMN device_id TEXT;

CREATE TABLE cash_session_adoption (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL,
  device_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  adopted_by TEXT NOT NULL,
  adopted_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX ix_cash_session_adoption_session ON cash_session_adoption (session_id);

-- The same paper book typed twice: the sales of `session_id` count for `into_session_id` (spec caisse Q29).
CREATE TABLE cash_session_merge (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL,
  into_session_id TEXT NOT NULL,
  merged_by TEXT NOT NULL,
  merged_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX ix_cash_session_merge_session ON cash_session_merge (session_id);
CREATE INDEX ix_cash_session_merge_into ON cash_session_merge (into_session_id);

-- `z_number`: gapless per register, from 1; none for training, discarded and merged sessions. `figures`: the report as
-- it stood, whatever is corrected later (P10).
ALTER TABLE cash_session_closing ADD COLUMN z_number INTEGER;
ALTER TABLE cash_session_closing ADD COLUMN figures TEXT;

-- What lists and figures read of a closing, without walking over its ten kilobytes of figures.
DROP INDEX ix_cash_session_closing_session;
CREATE INDEX ix_cash_session_closing_session ON cash_session_closing (
  session_id, closed_at, is_discarded, z_number, expected_centimes, actual_centimes, variance_centimes, variance_comment,
  closed_by
);

-- Training is in no figure and has its own numbering.
ALTER TABLE sale ADD COLUMN is_training INTEGER NOT NULL DEFAULT 0;

CREATE INDEX ix_sale_number ON sale (register_id, is_training, ticket_number);
CREATE INDEX ix_sale_date ON sale (sale_date);

-- A line as it should have been typed: the whole line after the correction, and what it changes in the total of its
-- sale and in what `payment_method` received. The last one of a line counts.
CREATE TABLE sale_item_correction (
  id TEXT PRIMARY KEY,
  sale_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  quantity INTEGER NOT NULL CONSTRAINT ck_item_correction_quantity CHECK (quantity >= 1),
  weight_grams INTEGER NOT NULL CONSTRAINT ck_item_correction_weight CHECK (weight_grams > 0),
  unit_price_centimes INTEGER NOT NULL CONSTRAINT ck_item_correction_price CHECK (unit_price_centimes >= 0),
  total_centimes INTEGER NOT NULL CONSTRAINT ck_item_correction_total CHECK (total_centimes >= 0),
  preset_id TEXT,
  notes TEXT,
  sale_delta_centimes INTEGER NOT NULL DEFAULT 0,
  payment_method TEXT,
  corrected_by TEXT NOT NULL,
  corrected_at TEXT NOT NULL,
  CONSTRAINT ck_item_correction_delta CHECK (sale_delta_centimes = 0 OR payment_method IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX ix_sale_item_correction_item ON sale_item_correction (sale_id, item_id, id);

-- The note of a ticket, rewritten; an empty one takes it away.
CREATE TABLE sale_note_correction (
  id TEXT PRIMARY KEY,
  sale_id TEXT NOT NULL,
  note TEXT NOT NULL,
  corrected_by TEXT NOT NULL,
  corrected_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX ix_sale_note_correction_sale ON sale_note_correction (sale_id, id);

-- Cash put in or taken out of the drawer during a session, and why.
CREATE TABLE cash_movement (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL,
  direction TEXT NOT NULL CONSTRAINT ck_cash_movement_direction CHECK (direction IN ('in', 'out')),
  amount_centimes INTEGER NOT NULL CONSTRAINT ck_cash_movement_amount CHECK (amount_centimes > 0),
  reason TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX ix_cash_movement_session ON cash_movement (session_id, made_at);

-- Each paper, file or mail handed out for a sale: number 1 is the original, the others are duplicates.
CREATE TABLE receipt (
  id TEXT PRIMARY KEY,
  sale_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  channel TEXT NOT NULL CONSTRAINT ck_receipt_channel CHECK (channel IN ('print', 'pdf', 'email')),
  issued_by TEXT NOT NULL,
  issued_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX ix_receipt_sale ON receipt (sale_id, number);

-- Baskets put aside on this device while somebody else is served.
CREATE TABLE waiting_ticket (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL,
  label TEXT,
  basket TEXT NOT NULL,
  total_centimes INTEGER NOT NULL,
  number_of_lines INTEGER NOT NULL,
  held_by TEXT NOT NULL,
  held_at TEXT NOT NULL
) STRICT;

CREATE INDEX ix_waiting_ticket_session ON waiting_ticket (session_id, held_at);

-- What the facts of a session add up to, kept at hand by every command that adds one; rebuilt from the facts at will.
-- `cash` … `free`: what each means of payment received, parts without a payment row included, change not taken out.
-- `*_count`: in how many tickets. `number_of_lines`, `weight_grams`: of the lines as corrected.
CREATE TABLE session_totals (
  session_id TEXT PRIMARY KEY,
  number_of_sales INTEGER NOT NULL DEFAULT 0,
  number_of_lines INTEGER NOT NULL DEFAULT 0,
  total_centimes INTEGER NOT NULL DEFAULT 0,
  donation_centimes INTEGER NOT NULL DEFAULT 0,
  change_centimes INTEGER NOT NULL DEFAULT 0,
  weight_grams INTEGER NOT NULL DEFAULT 0,
  cash_centimes INTEGER NOT NULL DEFAULT 0,
  card_centimes INTEGER NOT NULL DEFAULT 0,
  check_centimes INTEGER NOT NULL DEFAULT 0,
  free_centimes INTEGER NOT NULL DEFAULT 0,
  cash_count INTEGER NOT NULL DEFAULT 0,
  card_count INTEGER NOT NULL DEFAULT 0,
  check_count INTEGER NOT NULL DEFAULT 0,
  free_count INTEGER NOT NULL DEFAULT 0,
  donation_count INTEGER NOT NULL DEFAULT 0,
  in_centimes INTEGER NOT NULL DEFAULT 0,
  out_centimes INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- What the screens tell of a basket before it is a sale (spec caisse §1.14); sales and openings are read from their facts.
CREATE TABLE till_event (
  id TEXT PRIMARY KEY,
  event TEXT NOT NULL,
  user_id TEXT NOT NULL,
  session_id TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Categories within reach of the thumb, in order: a JSON list of identifiers.
ALTER TABLE cash_register ADD COLUMN favourite_category_ids TEXT NOT NULL DEFAULT '[]';

-- The printer of a till, of this device only.
CREATE TABLE printer (
  register_id TEXT PRIMARY KEY,
  transport TEXT NOT NULL CONSTRAINT ck_printer_transport CHECK (transport IN ('network', 'device', 'serial')),
  address TEXT NOT NULL,
  baud INTEGER,
  paper_mm INTEGER NOT NULL CONSTRAINT ck_printer_paper CHECK (paper_mm IN (58, 80)),
  is_automatic INTEGER NOT NULL DEFAULT 1,
  opens_drawer INTEGER NOT NULL DEFAULT 0,
  footer TEXT,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Sales and lines as they stand: corrected, and under the session that counts them. The `IN` of the second half keeps a
-- reading between two dates from walking through those dates twice.
CREATE VIEW v_sale AS
SELECT s.id, s.session_id, s.session_id AS recorded_session_id, s.register_id, s.ticket_number, s.seller_id, s.is_training,
       s.total_centimes + coalesce((SELECT sum(c.sale_delta_centimes) FROM sale_item_correction c WHERE c.sale_id = s.id), 0)
         AS total_centimes,
       s.donation_centimes, s.change_centimes, s.uncovered_centimes, s.payment_method,
       coalesce((SELECT nullif(n.note, '') FROM sale_note_correction n WHERE n.sale_id = s.id ORDER BY n.id DESC LIMIT 1),
                CASE WHEN EXISTS (SELECT 1 FROM sale_note_correction n WHERE n.sale_id = s.id) THEN NULL ELSE s.note END)
         AS note,
       s.sale_date, s.created_at
FROM sale s
WHERE NOT EXISTS (SELECT 1 FROM cash_session_merge m WHERE m.session_id = s.session_id)
UNION ALL
SELECT s.id, m.into_session_id, s.session_id, s.register_id, s.ticket_number, s.seller_id, s.is_training,
       s.total_centimes + coalesce((SELECT sum(c.sale_delta_centimes) FROM sale_item_correction c WHERE c.sale_id = s.id), 0),
       s.donation_centimes, s.change_centimes, s.uncovered_centimes, s.payment_method,
       coalesce((SELECT nullif(n.note, '') FROM sale_note_correction n WHERE n.sale_id = s.id ORDER BY n.id DESC LIMIT 1),
                CASE WHEN EXISTS (SELECT 1 FROM sale_note_correction n WHERE n.sale_id = s.id) THEN NULL ELSE s.note END),
       s.sale_date, s.created_at
FROM cash_session_merge m JOIN sale s ON s.session_id = m.session_id
WHERE s.session_id IN (SELECT session_id FROM cash_session_merge);

CREATE VIEW v_sale_item AS
SELECT i.sale_id, i.id, i.position, i.category,
       coalesce(c.quantity, i.quantity) AS quantity,
       coalesce(c.weight_grams, i.weight_grams) AS weight_grams,
       coalesce(c.unit_price_centimes, i.unit_price_centimes) AS unit_price_centimes,
       coalesce(c.total_centimes, i.total_centimes) AS total_centimes,
       CASE WHEN c.id IS NULL THEN i.preset_id ELSE c.preset_id END AS preset_id,
       CASE WHEN c.id IS NULL THEN i.notes ELSE c.notes END AS notes
FROM sale_item i
LEFT JOIN sale_item_correction c
  ON c.id = (SELECT max(l.id) FROM sale_item_correction l WHERE l.sale_id = i.sale_id AND l.item_id = i.id);

CREATE VIEW v_cash_session AS
SELECT s.id, s.kind, s.operator_id, s.site_id, s.register_id, s.initial_centimes, s.opened_at, s.created_at,
       c.closed_at, coalesce(c.is_discarded, 0) AS is_discarded
FROM cash_session s LEFT JOIN cash_session_closing c ON c.session_id = s.id;
