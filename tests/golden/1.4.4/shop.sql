-- A small shop of 1.4.4 with its honest oddities: all of it can be taken, to the cent and to the gram.
-- Everybody's password is « Ressource-2026! » and everybody's PIN 2580, but for the account of the command line.
\set password '''$2b$12$Xq0yv7m2c1Rr8kQnA5tWauGByqCyOop1mwtUSvc4ylRn1xWTelvmi'''
\set pin '''$2b$12$pL3vD9sKc8Hn2bTz6YwQeOXoIYwHGfG87Clmbq8zkJ.9qG8QuX06S'''

INSERT INTO sites (id, name, city, configuration, created_at) VALUES
  ('05050505-0000-4000-8000-000000000001', 'La Clique', 'Aurillac', '{"tri": "ok"}', '2024-01-02 08:00:00+00');

INSERT INTO users (id, username, email, hashed_password, hashed_pin, first_name, last_name, phone_number, role, status,
                   is_active, site_id, created_at, updated_at) VALUES
  ('0a0a0a0a-0000-4000-8000-000000000001', 'camille', 'camille@exemple.fr', :password, :pin, 'Camille', 'Roux', '0601020304',
   'super-admin', 'active', true, '05050505-0000-4000-8000-000000000001', '2024-01-02 08:00:00+00', '2024-03-01 08:00:00+00'),
  ('0a0a0a0a-0000-4000-8000-000000000002', 'alix', NULL, :password, :pin, 'Alix', '', NULL,
   'user', 'pending', true, NULL, '2024-01-05 08:00:00+00', NULL),
  ('0a0a0a0a-0000-4000-8000-000000000003', 'dominique', NULL, :password, NULL, 'Dominique', NULL, NULL,
   'user', 'approved', false, NULL, '2024-01-06 08:00:00+00', NULL),
  -- What the command « create-super-admin » left: its password as a name.
  ('0a0a0a0a-0000-4000-8000-000000000004', 'secours', NULL,
   '$2b$12$Zr7kM4nB1vXc9aSd5FgHjutpbo7NMBcN4iSkrocvKcLJVFo2GMjJm', NULL, 'Sesame-Ouvre-Toi1!', '', NULL,
   'super-admin', 'approved', true, NULL, '2024-01-07 08:00:00+00', NULL);

INSERT INTO permissions (id, name, description) VALUES
  ('9e9e9e9e-0000-4000-8000-000000000001', 'caisse.access', 'Donne accès au module de Caisse.'),
  ('9e9e9e9e-0000-4000-8000-000000000002', 'reception.access', 'Donne accès au module de Réception.'),
  ('9e9e9e9e-0000-4000-8000-000000000009', 'atelier.access', 'Une permission que la boutique a inventée.');
INSERT INTO groups (id, name, description) VALUES
  ('96969696-0000-4000-8000-000000000001', 'Vendeurs', 'Le samedi.');
INSERT INTO group_permissions (group_id, permission_id) VALUES
  ('96969696-0000-4000-8000-000000000001', '9e9e9e9e-0000-4000-8000-000000000001'),
  ('96969696-0000-4000-8000-000000000001', '9e9e9e9e-0000-4000-8000-000000000009');
INSERT INTO user_groups (user_id, group_id) VALUES
  ('0a0a0a0a-0000-4000-8000-000000000002', '96969696-0000-4000-8000-000000000001');

INSERT INTO settings (id, key, value) VALUES
  ('5e771465-0000-4000-8000-000000000001', 'token_expiration_minutes', '240'),
  ('5e771465-0000-4000-8000-000000000002', 'email_default_recipient', 'bureau@exemple.fr'),
  ('5e771465-0000-4000-8000-000000000003', 'brevo_api_key', 'xkeysib-0123');
INSERT INTO admin_settings (id, key, value_encrypted) VALUES
  ('5e771465-0000-4000-8000-000000000004', 'alert_thresholds', 'gAAAAAB');

INSERT INTO categories (id, name, official_name, parent_id, price, max_price, display_order, deleted_at, is_visible) VALUES
  ('cacacaca-0000-4000-8000-000000000001', 'Maison', NULL, NULL, NULL, NULL, 0, NULL, true),
  ('cacacaca-0000-4000-8000-000000000002', 'Vaisselle', 'Arts de la table', 'cacacaca-0000-4000-8000-000000000001', 1.50, 12.00, 10, NULL, true),
  ('cacacaca-0000-4000-8000-000000000003', 'Livres', NULL, NULL, 0.50, NULL, 20, NULL, true),
  ('cacacaca-0000-4000-8000-000000000004', 'Cassettes', NULL, NULL, NULL, NULL, 30, '2025-01-01 08:00:00+00', false);
INSERT INTO cash_registers (id, name, site_id, workflow_options, enable_deferred) VALUES
  ('0c0c0c0c-0000-4000-8000-000000000001', 'Caisse 1', '05050505-0000-4000-8000-000000000001',
   '{"features": {"no_item_pricing": {"enabled": true}}}', true),
  ('0c0c0c0c-0000-4000-8000-000000000002', 'Caisse 2', '05050505-0000-4000-8000-000000000001', '{}', false);
INSERT INTO preset_buttons (id, name, category_id, preset_price, button_type) VALUES
  ('9b9b9b9b-0000-4000-8000-000000000001', 'Don aux écoles', 'cacacaca-0000-4000-8000-000000000003', 0.00, 'DONATION');

-- 1: a usual day. 2: a paper book, audited as such. 3: a paper book told by its sales only, without a till. 4: open.
-- 5: opened and closed for nothing by an older version, its count unknown.
INSERT INTO cash_sessions (id, operator_id, site_id, register_id, initial_amount, current_amount, status, opened_at, closed_at,
                           total_sales, total_items, closing_amount, actual_amount, variance, variance_comment) VALUES
  ('5e5e5e5e-0000-4000-8000-000000000001', '0a0a0a0a-0000-4000-8000-000000000002', '05050505-0000-4000-8000-000000000001',
   '0c0c0c0c-0000-4000-8000-000000000001', 50, 80.3, 'CLOSED', '2025-03-01 08:00:12.345678+00', '2025-03-01 17:05:00+00',
   30.3, 4, 81.3, 81.25, -0.04999999999999716, NULL),
  ('5e5e5e5e-0000-4000-8000-000000000002', '0a0a0a0a-0000-4000-8000-000000000001', '05050505-0000-4000-8000-000000000001',
   '0c0c0c0c-0000-4000-8000-000000000001', 0, 5, 'CLOSED', '2025-02-10 00:00:00+00', '2025-03-02 18:00:00+00',
   5, 1, 5, 6, 1, 'Une pièce de trop.'),
  ('5e5e5e5e-0000-4000-8000-000000000003', '0a0a0a0a-0000-4000-8000-000000000001', '05050505-0000-4000-8000-000000000001',
   NULL, 0, 3, 'CLOSED', '2024-06-01 09:00:00+00', '2024-06-20 18:00:00+00', 4, 2, 3, 3, 0, NULL),
  ('5e5e5e5e-0000-4000-8000-000000000004', '0a0a0a0a-0000-4000-8000-000000000002', '05050505-0000-4000-8000-000000000001',
   '0c0c0c0c-0000-4000-8000-000000000002', 20, 28, 'OPEN', '2025-03-08 08:00:05.5+00', NULL, 8, 1, NULL, NULL, NULL, NULL),
  ('5e5e5e5e-0000-4000-8000-000000000005', '0a0a0a0a-0000-4000-8000-000000000003', '05050505-0000-4000-8000-000000000001',
   '0c0c0c0c-0000-4000-8000-000000000002', 10, 10, 'CLOSED', '2024-02-01 08:00:07.1+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL);

-- 11: a card, with a gift. 12: two means of payment, cash given back, a payment in small letters. 13: given. 14: no line of
-- payment, as before there were any. 21, 31, 32: paper books. 41: of today.
INSERT INTO sales (id, cash_session_id, operator_id, total_amount, donation, payment_method, note, sale_date, created_at) VALUES
  ('5a5a5a5a-0000-4000-8000-000000000011', '5e5e5e5e-0000-4000-8000-000000000001', '0a0a0a0a-0000-4000-8000-000000000002',
   12.3, 1, 'CARD', E'Cafe\u0301 offert', '2025-03-01 09:10:00.1+00', '2025-03-01 09:10:00.1+00'),
  ('5a5a5a5a-0000-4000-8000-000000000012', '5e5e5e5e-0000-4000-8000-000000000001', '0a0a0a0a-0000-4000-8000-000000000001',
   17.7, NULL, 'CASH', NULL, '2025-03-01 10:00:00.2+00', '2025-03-01 10:00:00.2+00'),
  ('5a5a5a5a-0000-4000-8000-000000000013', '5e5e5e5e-0000-4000-8000-000000000001', NULL,
   0, 0, 'FREE', NULL, NULL, '2025-03-01 11:00:00.3+00'),
  ('5a5a5a5a-0000-4000-8000-000000000014', '5e5e5e5e-0000-4000-8000-000000000001', '0a0a0a0a-0000-4000-8000-000000000002',
   0.30000000000000004, 0, 'check', NULL, '2025-03-01 12:00:00.4+00', '2025-03-01 12:00:00.4+00'),
  ('5a5a5a5a-0000-4000-8000-000000000021', '5e5e5e5e-0000-4000-8000-000000000002', '0a0a0a0a-0000-4000-8000-000000000001',
   5, 0, 'CASH', 'cahier p. 3', '2025-02-10 00:00:00+00', '2025-02-10 00:00:00+00'),
  ('5a5a5a5a-0000-4000-8000-000000000031', '5e5e5e5e-0000-4000-8000-000000000003', '0a0a0a0a-0000-4000-8000-000000000001',
   1, 0, NULL, NULL, '2024-06-01 09:00:00+00', '2024-06-01 09:00:00+00'),
  ('5a5a5a5a-0000-4000-8000-000000000032', '5e5e5e5e-0000-4000-8000-000000000003', '0a0a0a0a-0000-4000-8000-000000000001',
   2, 0, 'CASH', NULL, '2024-06-01 09:00:00+00', '2024-06-01 09:00:00+00'),
  ('5a5a5a5a-0000-4000-8000-000000000041', '5e5e5e5e-0000-4000-8000-000000000004', '0a0a0a0a-0000-4000-8000-000000000002',
   8, 0, 'CASH', NULL, '2025-03-08 08:30:00.5+00', '2025-03-08 08:30:00.5+00');

INSERT INTO sale_items (id, sale_id, category, quantity, weight, unit_price, total_price, preset_id, notes) VALUES
  ('17171717-0000-4000-8000-000000000111', '5a5a5a5a-0000-4000-8000-000000000011', 'cacacaca-0000-4000-8000-000000000002', 3, 3.4567, 4.1, 12.299999999999999, NULL, NULL),
  ('17171717-0000-4000-8000-000000000121', '5a5a5a5a-0000-4000-8000-000000000012', 'EEE-3', 1, 12.5, 15, 15, NULL, NULL),
  ('17171717-0000-4000-8000-000000000122', '5a5a5a5a-0000-4000-8000-000000000012', 'cacacaca-0000-4000-8000-000000000003', 3, 0.9, 0.9, 2.7, NULL, 'un lot'),
  ('17171717-0000-4000-8000-000000000131', '5a5a5a5a-0000-4000-8000-000000000013', 'cacacaca-0000-4000-8000-000000000003', 1, 0.25, 0, 0, '9b9b9b9b-0000-4000-8000-000000000001', 'preset_type:don-0'),
  ('17171717-0000-4000-8000-000000000141', '5a5a5a5a-0000-4000-8000-000000000014', 'cacacaca-0000-4000-8000-000000000004', 1, 0.1, 0.1, 0.1, NULL, NULL),
  ('17171717-0000-4000-8000-000000000142', '5a5a5a5a-0000-4000-8000-000000000014', 'cacacaca-0000-4000-8000-000000000004', 1, 0.2, 0.2, 0.2, NULL, NULL),
  ('17171717-0000-4000-8000-000000000211', '5a5a5a5a-0000-4000-8000-000000000021', 'cacacaca-0000-4000-8000-000000000003', 1, 1, 5, 5, NULL, NULL),
  ('17171717-0000-4000-8000-000000000411', '5a5a5a5a-0000-4000-8000-000000000041', 'cacacaca-0000-4000-8000-000000000002', 1, 2, 8, 8, NULL, NULL);

INSERT INTO payment_transactions (id, sale_id, payment_method, amount, created_at) VALUES
  ('9a9a9a9a-0000-4000-8000-000000000111', '5a5a5a5a-0000-4000-8000-000000000011', 'CARD', 12.3, '2025-03-01 09:10:00.1+00'),
  ('9a9a9a9a-0000-4000-8000-000000000121', '5a5a5a5a-0000-4000-8000-000000000012', 'cheque', 10, '2025-03-01 10:00:00.2+00'),
  ('9a9a9a9a-0000-4000-8000-000000000122', '5a5a5a5a-0000-4000-8000-000000000012', 'cash', 10, '2025-03-01 10:00:00.2+00'),
  ('9a9a9a9a-0000-4000-8000-000000000131', '5a5a5a5a-0000-4000-8000-000000000013', 'Gratuit', 0, '2025-03-01 11:00:00.3+00'),
  ('9a9a9a9a-0000-4000-8000-000000000211', '5a5a5a5a-0000-4000-8000-000000000021', 'CASH', 5, '2025-03-02 17:00:00.7+00'),
  ('9a9a9a9a-0000-4000-8000-000000000411', '5a5a5a5a-0000-4000-8000-000000000041', 'CASH', 10, '2025-03-08 08:30:00.5+00');

-- 1: a usual poste. 2: a paper book. 3: open, with an open ticket.
INSERT INTO poste_reception (id, opened_by_user_id, opened_at, closed_at, status) VALUES
  ('b0b0b0b0-0000-4000-8000-000000000001', '0a0a0a0a-0000-4000-8000-000000000003', '2025-03-01 08:05:33.111+00', '2025-03-01 17:00:00+00', 'closed'),
  ('b0b0b0b0-0000-4000-8000-000000000002', '0a0a0a0a-0000-4000-8000-000000000001', '2024-12-01 00:00:00+00', '2025-01-10 17:00:00+00', 'closed'),
  ('b0b0b0b0-0000-4000-8000-000000000003', '0a0a0a0a-0000-4000-8000-000000000002', '2025-03-08 08:05:33.222+00', NULL, 'opened');
INSERT INTO ticket_depot (id, poste_id, benevole_user_id, created_at, closed_at, status) VALUES
  ('71717171-0000-4000-8000-000000000001', 'b0b0b0b0-0000-4000-8000-000000000001', '0a0a0a0a-0000-4000-8000-000000000003', '2025-03-01 08:05:33.111+00', '2025-03-01 09:00:00+00', 'closed'),
  ('71717171-0000-4000-8000-000000000002', 'b0b0b0b0-0000-4000-8000-000000000002', '0a0a0a0a-0000-4000-8000-000000000001', '2024-12-01 00:00:00+00', '2025-01-10 16:00:00+00', 'closed'),
  ('71717171-0000-4000-8000-000000000003', 'b0b0b0b0-0000-4000-8000-000000000003', '0a0a0a0a-0000-4000-8000-000000000002', '2025-03-08 08:05:33.222+00', NULL, 'opened');
INSERT INTO ligne_depot (id, ticket_id, category_id, poids_kg, destination, notes, is_exit) VALUES
  ('11111111-0000-4000-8000-000000000001', '71717171-0000-4000-8000-000000000001', 'cacacaca-0000-4000-8000-000000000002', 12.345, 'MAGASIN', NULL, false),
  ('11111111-0000-4000-8000-000000000002', '71717171-0000-4000-8000-000000000001', 'cacacaca-0000-4000-8000-000000000003', 3, 'RECYCLAGE', 'moisi', false),
  ('11111111-0000-4000-8000-000000000003', '71717171-0000-4000-8000-000000000001', 'cacacaca-0000-4000-8000-000000000003', 7.5, 'DECHETERIE', NULL, true),
  ('11111111-0000-4000-8000-000000000004', '71717171-0000-4000-8000-000000000002', 'cacacaca-0000-4000-8000-000000000004', 100, 'DECHETERIE', NULL, false),
  ('11111111-0000-4000-8000-000000000005', '71717171-0000-4000-8000-000000000003', 'cacacaca-0000-4000-8000-000000000002', 0.001, 'MAGASIN', NULL, false);

INSERT INTO audit_logs (id, "timestamp", actor_id, actor_username, action_type, target_id, target_type, details_json, description, ip_address) VALUES
  ('adadadad-0000-4000-8000-000000000001', '2025-03-01 07:59:00+00', '0a0a0a0a-0000-4000-8000-000000000002', 'alix', 'login_success', NULL, NULL,
   '{"username": "alix", "user_role": "user"}', 'Connexion réussie pour l''utilisateur alix', '10.0.0.9'),
  ('adadadad-0000-4000-8000-000000000002', '2025-03-02 16:30:00+00', NULL, NULL, 'system_config_changed',
   '5e5e5e5e-0000-4000-8000-000000000002', 'cash_session',
   '{"username": "camille", "user_id": "0a0a0a0a-0000-4000-8000-000000000001", "is_deferred": true, "opening_amount": 0.0, "success": true}',
   'Ouverture de session de caisse différée 5e5e5e5e-0000-4000-8000-000000000002', NULL);

INSERT INTO login_history (id, user_id, username, success) VALUES
  ('10910910-0000-4000-8000-000000000001', '0a0a0a0a-0000-4000-8000-000000000002', 'alix', true);
