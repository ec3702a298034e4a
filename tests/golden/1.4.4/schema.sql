-- The tables of RecyClique 1.4.4 as its specifications tell them, in PostgreSQL 15.

CREATE TYPE userrole AS ENUM ('super-admin', 'admin', 'user');
CREATE TYPE userstatus AS ENUM ('pending', 'approved', 'rejected', 'active');
CREATE TYPE cashsessionstatus AS ENUM ('OPEN', 'CLOSED');
CREATE TYPE cashsessionstep AS ENUM ('ENTRY', 'SALE', 'EXIT');
CREATE TYPE buttontype AS ENUM ('DONATION', 'RECYCLING');
CREATE TYPE destinationenum AS ENUM ('MAGASIN', 'RECYCLAGE', 'DECHETERIE');

CREATE TABLE sites (
  id uuid PRIMARY KEY,
  name varchar NOT NULL,
  address varchar,
  city varchar,
  postal_code varchar,
  country varchar,
  configuration json,
  is_active boolean DEFAULT true,
  created_at timestamptz DEFAULT now(),
  updated_at timestamptz
);

CREATE TABLE users (
  id uuid PRIMARY KEY,
  username varchar NOT NULL UNIQUE,
  email varchar CONSTRAINT uq_users_email UNIQUE,
  hashed_password varchar NOT NULL,
  hashed_pin varchar,
  legacy_external_contact_id varchar,
  first_name varchar,
  last_name varchar,
  phone_number varchar,
  address varchar,
  notes text,
  skills text,
  availability text,
  role userrole NOT NULL DEFAULT 'user',
  status userstatus NOT NULL DEFAULT 'pending',
  is_active boolean NOT NULL DEFAULT true,
  site_id uuid REFERENCES sites,
  created_at timestamptz DEFAULT now(),
  updated_at timestamptz
);

CREATE TABLE user_sessions (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  refresh_token_hash varchar(255) NOT NULL UNIQUE,
  expires_at timestamptz NOT NULL
);

CREATE TABLE login_history (
  id uuid PRIMARY KEY,
  user_id uuid,
  username varchar,
  success boolean NOT NULL,
  client_ip varchar,
  error_type varchar,
  created_at timestamptz DEFAULT now()
);

CREATE TABLE permissions (
  id uuid PRIMARY KEY,
  name varchar NOT NULL UNIQUE,
  description varchar,
  created_at timestamptz DEFAULT now(),
  updated_at timestamptz
);

CREATE TABLE groups (
  id uuid PRIMARY KEY,
  name varchar NOT NULL UNIQUE,
  description varchar,
  created_at timestamptz DEFAULT now(),
  updated_at timestamptz
);

CREATE TABLE group_permissions (
  group_id uuid NOT NULL REFERENCES groups ON DELETE CASCADE,
  permission_id uuid NOT NULL REFERENCES permissions ON DELETE CASCADE,
  created_at timestamptz DEFAULT now(),
  PRIMARY KEY (group_id, permission_id)
);

CREATE TABLE user_groups (
  user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  group_id uuid NOT NULL REFERENCES groups ON DELETE CASCADE,
  created_at timestamptz DEFAULT now(),
  PRIMARY KEY (user_id, group_id)
);

CREATE TABLE settings (
  id uuid PRIMARY KEY,
  key varchar NOT NULL UNIQUE,
  value text,
  created_at timestamptz DEFAULT now(),
  updated_at timestamptz
);

CREATE TABLE admin_settings (
  id uuid PRIMARY KEY,
  key varchar(100) NOT NULL,
  value_encrypted text NOT NULL,
  site_id uuid REFERENCES sites
);

CREATE TABLE audit_logs (
  id uuid PRIMARY KEY,
  "timestamp" timestamptz NOT NULL DEFAULT now(),
  actor_id uuid REFERENCES users,
  actor_username varchar,
  action_type varchar NOT NULL,
  target_id uuid,
  target_type varchar,
  details_json jsonb,
  description text,
  ip_address varchar,
  user_agent text
);

CREATE TABLE categories (
  id uuid PRIMARY KEY,
  name varchar NOT NULL UNIQUE,
  official_name varchar(255),
  is_active boolean NOT NULL DEFAULT true,
  parent_id uuid REFERENCES categories,
  price numeric(10, 2),
  max_price numeric(10, 2),
  display_order integer NOT NULL DEFAULT 0,
  display_order_entry integer NOT NULL DEFAULT 0,
  is_visible boolean NOT NULL DEFAULT true,
  shortcut_key varchar,
  created_at timestamptz DEFAULT now(),
  updated_at timestamptz DEFAULT now(),
  deleted_at timestamptz
);

CREATE TABLE cash_registers (
  id uuid PRIMARY KEY,
  name varchar(100) NOT NULL,
  location varchar(255),
  site_id uuid REFERENCES sites,
  is_active boolean DEFAULT true,
  workflow_options jsonb NOT NULL DEFAULT '{}',
  enable_virtual boolean DEFAULT false,
  enable_deferred boolean DEFAULT false,
  created_at timestamptz DEFAULT now(),
  updated_at timestamptz DEFAULT now()
);

CREATE TABLE cash_sessions (
  id uuid PRIMARY KEY,
  operator_id uuid NOT NULL REFERENCES users,
  site_id uuid NOT NULL REFERENCES sites,
  register_id uuid REFERENCES cash_registers,
  initial_amount double precision NOT NULL,
  current_amount double precision NOT NULL,
  status cashsessionstatus NOT NULL,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  total_sales double precision DEFAULT 0,
  total_items integer DEFAULT 0,
  closing_amount double precision,
  actual_amount double precision,
  variance double precision,
  variance_comment varchar,
  current_step cashsessionstep,
  step_start_time timestamptz,
  last_activity timestamptz
);

CREATE TABLE preset_buttons (
  id uuid PRIMARY KEY,
  name varchar NOT NULL,
  category_id uuid NOT NULL REFERENCES categories,
  preset_price numeric(10, 2) NOT NULL,
  button_type buttontype NOT NULL,
  sort_order integer NOT NULL DEFAULT 0,
  is_active boolean DEFAULT true,
  created_at timestamptz DEFAULT now(),
  updated_at timestamptz DEFAULT now()
);

CREATE TABLE sales (
  id uuid PRIMARY KEY,
  cash_session_id uuid NOT NULL REFERENCES cash_sessions,
  operator_id uuid REFERENCES users,
  total_amount double precision NOT NULL,
  donation double precision DEFAULT 0,
  payment_method varchar(5),
  note text,
  sale_date timestamptz,
  created_at timestamptz DEFAULT now(),
  updated_at timestamptz DEFAULT now()
);

CREATE TABLE sale_items (
  id uuid PRIMARY KEY,
  sale_id uuid NOT NULL REFERENCES sales,
  category varchar(50) NOT NULL,
  quantity integer NOT NULL,
  weight double precision,
  unit_price double precision NOT NULL,
  total_price double precision NOT NULL,
  preset_id uuid REFERENCES preset_buttons ON DELETE SET NULL,
  notes text
);

CREATE TABLE payment_transactions (
  id uuid PRIMARY KEY,
  sale_id uuid NOT NULL REFERENCES sales,
  payment_method varchar(50) NOT NULL,
  amount double precision NOT NULL,
  created_at timestamptz DEFAULT now()
);
CREATE INDEX ix_payment_transactions_sale_id ON payment_transactions (sale_id);

CREATE TABLE poste_reception (
  id uuid PRIMARY KEY,
  opened_by_user_id uuid NOT NULL REFERENCES users,
  opened_at timestamptz NOT NULL DEFAULT now(),
  closed_at timestamptz,
  status varchar(16) NOT NULL DEFAULT 'opened'
);

CREATE TABLE ticket_depot (
  id uuid PRIMARY KEY,
  poste_id uuid NOT NULL REFERENCES poste_reception,
  benevole_user_id uuid NOT NULL REFERENCES users,
  created_at timestamptz NOT NULL,
  closed_at timestamptz,
  status varchar(16) NOT NULL DEFAULT 'opened'
);

CREATE TABLE ligne_depot (
  id uuid PRIMARY KEY,
  ticket_id uuid NOT NULL REFERENCES ticket_depot,
  category_id uuid NOT NULL REFERENCES categories,
  poids_kg numeric(8, 3) NOT NULL,
  destination destinationenum NOT NULL,
  notes varchar,
  is_exit boolean NOT NULL DEFAULT false
);
