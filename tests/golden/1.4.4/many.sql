-- :days days of :tickets tickets of two lines each, and as many lignes of reception, in the shop of shop.sql.
INSERT INTO cash_sessions (id, operator_id, site_id, register_id, initial_amount, current_amount, status, opened_at, closed_at,
                           total_sales, total_items, closing_amount, actual_amount, variance)
SELECT overlay(md5('session' || d) placing '4' from 13)::uuid, '0a0a0a0a-0000-4000-8000-000000000002', '05050505-0000-4000-8000-000000000001',
       '0c0c0c0c-0000-4000-8000-000000000002', 50, 50, 'CLOSED', '2020-01-01 08:00:00.5+00'::timestamptz + d * interval '1 day',
       '2020-01-01 17:00:00+00'::timestamptz + d * interval '1 day', 7.5 * :tickets, :tickets, 50 + 7.5 * :tickets, 50 + 7.5 * :tickets, 0
FROM generate_series(1, :days) d;
INSERT INTO sales (id, cash_session_id, operator_id, total_amount, payment_method, sale_date, created_at)
SELECT overlay(md5('sale' || d || '-' || t) placing '4' from 13)::uuid, overlay(md5('session' || d) placing '4' from 13)::uuid, '0a0a0a0a-0000-4000-8000-000000000002', 7.5, 'CASH', at, at
FROM generate_series(1, :days) d, generate_series(1, :tickets) t,
     LATERAL (SELECT '2020-01-01 08:30:00.25+00'::timestamptz + d * interval '1 day' + t * interval '2 minutes' AS at) i;
INSERT INTO sale_items (id, sale_id, category, quantity, weight, unit_price, total_price)
SELECT overlay(md5('item' || d || '-' || t || '-' || n) placing '4' from 13)::uuid, overlay(md5('sale' || d || '-' || t) placing '4' from 13)::uuid, 'cacacaca-0000-4000-8000-000000000002',
       1, 0.5 * n, 2.5 * n, 2.5 * n
FROM generate_series(1, :days) d, generate_series(1, :tickets) t, generate_series(1, 2) n;
INSERT INTO payment_transactions (id, sale_id, payment_method, amount, created_at)
SELECT overlay(md5('payment' || d || '-' || t) placing '4' from 13)::uuid, overlay(md5('sale' || d || '-' || t) placing '4' from 13)::uuid, 'CASH', 10, now()
FROM generate_series(1, :days) d, generate_series(1, :tickets) t;
INSERT INTO ticket_depot (id, poste_id, benevole_user_id, created_at, closed_at, status)
SELECT overlay(md5('ticket' || d) placing '4' from 13)::uuid, 'b0b0b0b0-0000-4000-8000-000000000001', '0a0a0a0a-0000-4000-8000-000000000003',
       '2020-01-01 08:00:00.5+00'::timestamptz + d * interval '1 day', '2020-01-01 17:00:00+00'::timestamptz + d * interval '1 day', 'closed'
FROM generate_series(1, :days) d;
INSERT INTO ligne_depot (id, ticket_id, category_id, poids_kg, destination, is_exit)
SELECT overlay(md5('ligne' || d || '-' || t) placing '4' from 13)::uuid, overlay(md5('ticket' || d) placing '4' from 13)::uuid, 'cacacaca-0000-4000-8000-000000000003', 1.25, 'MAGASIN', false
FROM generate_series(1, :days) d, generate_series(1, :tickets) t;
