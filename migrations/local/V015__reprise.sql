-- What comes from elsewhere: old books, and what their words mean.

-- A category text of a book, and what it stands for. `id`: the text itself, trimmed, in small letters: two devices that
-- learn the same word write one row. `confidence_hundredths`: of a percent.
CREATE TABLE category_mapping (
  id TEXT PRIMARY KEY,
  category_id TEXT NOT NULL,
  provider TEXT NOT NULL CONSTRAINT ck_category_mapping_provider CHECK (provider IN ('fuzzy', 'llm-openrouter', 'manual')),
  confidence_hundredths INTEGER NOT NULL CONSTRAINT ck_category_mapping_confidence
    CHECK (confidence_hundredths BETWEEN 0 AND 10000),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT, WITHOUT ROWID;

-- A book that was taken over, once. `digest`: of what it says, whatever its encoding and its separators;
-- `outcome_digest`: of what its lines became. `refused_lines`: the positions of those that were not taken over, which a
-- later import of the same book may bring (another row).
CREATE TABLE book_import (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CONSTRAINT ck_book_import_kind CHECK (kind IN ('reception', 'caisse')),
  file_name TEXT NOT NULL,
  digest TEXT NOT NULL,
  outcome_digest TEXT NOT NULL,
  number_of_lines INTEGER NOT NULL,
  refused_lines TEXT NOT NULL DEFAULT '[]',
  weight_grams INTEGER NOT NULL,
  total_centimes INTEGER NOT NULL DEFAULT 0,
  imported_by TEXT NOT NULL,
  imported_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX ix_book_import_digest ON book_import (digest);
CREATE INDEX ix_book_import_outcome ON book_import (outcome_digest);

-- The paper-book session made by an import.
ALTER TABLE cash_session ADD COLUMN import_id TEXT;
