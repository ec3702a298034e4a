-- What must leave after a commit: paper, mail. Written in the transaction of the act, sent afterwards, kept until
-- somebody knows that it went (P4, P8). `sending` found at a start means that nobody knows: a person decides.
CREATE TABLE outbox (
  id TEXT PRIMARY KEY,
  topic TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  payload TEXT NOT NULL,
  state TEXT NOT NULL CONSTRAINT ck_outbox_state CHECK (state IN ('waiting', 'sending', 'unsure', 'dead', 'done', 'dropped')),
  attempts INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  next_attempt_at TEXT NOT NULL,
  last_error TEXT,
  finished_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX ix_outbox_state ON outbox (state, next_attempt_at);
CREATE INDEX ix_outbox_subject ON outbox (topic, subject_id);
