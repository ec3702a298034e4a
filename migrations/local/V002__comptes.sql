-- People, what they may do, and how they signed in.

-- Personal columns may be erased (P19), hence nullable. No unique index: two devices may create the same username
-- while apart, merging keeps both, and a look-up takes the oldest (design/sync.md §2).
CREATE TABLE user (
  id TEXT PRIMARY KEY,
  username TEXT,
  hashed_password TEXT,
  hashed_pin TEXT,
  first_name TEXT,
  last_name TEXT,
  email TEXT,
  phone_number TEXT,
  address TEXT,
  notes TEXT,
  skills TEXT,
  availability TEXT,
  role TEXT NOT NULL DEFAULT 'user',
  status TEXT NOT NULL DEFAULT 'pending',
  is_active INTEGER NOT NULL DEFAULT 1,
  site_id TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT ck_user_role CHECK (role IN ('user', 'admin', 'super-admin')),
  CONSTRAINT ck_user_status CHECK (status IN ('pending', 'approved', 'rejected', 'active')),
  CONSTRAINT ck_user_is_active CHECK (is_active IN (0, 1))
) STRICT;

CREATE INDEX ix_user_username ON user (username, created_at);

CREATE TABLE user_group (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  description TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT, WITHOUT ROWID;

-- The identifier of a link is made of what it links: the same link made twice while apart is one row.
CREATE TABLE user_group_member (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL,
  group_id TEXT NOT NULL,
  created_at TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT ck_user_group_member_id CHECK (id = user_id || ':' || group_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX ix_user_group_member_user ON user_group_member (user_id);

CREATE TABLE permission (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  description TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE user_group_permission (
  id TEXT PRIMARY KEY,
  group_id TEXT NOT NULL,
  permission_id TEXT NOT NULL,
  created_at TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT ck_user_group_permission_id CHECK (id = group_id || ':' || permission_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX ix_user_group_permission_group ON user_group_permission (group_id);

-- One sign-in on this device, from the password or the PIN to the log-out.
CREATE TABLE auth_session (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL,
  scope TEXT NOT NULL,
  started_at TEXT NOT NULL,
  last_used_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  revoked_at TEXT,
  CONSTRAINT ck_auth_session_scope CHECK (scope IN ('full', 'till'))
) STRICT, WITHOUT ROWID;

CREATE INDEX ix_auth_session_user ON auth_session (user_id);
CREATE INDEX ix_auth_session_expires_at ON auth_session (expires_at);

-- The successive refresh tokens of a sign-in, as digests. One that was exchanged stays known, to recognise a reuse.
CREATE TABLE refresh_token (
  digest TEXT PRIMARY KEY,
  auth_session_id TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  rotated_at TEXT,
  CONSTRAINT fk_refresh_token_session FOREIGN KEY (auth_session_id) REFERENCES auth_session (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX ix_refresh_token_session ON refresh_token (auth_session_id);

-- Wrong passwords and wrong PINs in a row, kept through a restart. `subject` is a person for a PIN, and a keyed digest
-- of what was typed for a password: some people type their password in the wrong field.
CREATE TABLE sign_in_failure (
  method TEXT NOT NULL,
  subject TEXT NOT NULL,
  failures INTEGER NOT NULL,
  since TEXT NOT NULL,
  locked_until TEXT,
  PRIMARY KEY (method, subject),
  CONSTRAINT ck_sign_in_failure_method CHECK (method IN ('password', 'pin'))
) STRICT, WITHOUT ROWID;

-- Who somebody is, for the screens of other domains: never an address, never a secret.
CREATE VIEW v_person AS
SELECT id, username, is_active,
  coalesce(nullif(trim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')), ''), username) AS display_name
FROM user;
