-- The totals of the sessions that stand from before there were any (V007), and who holds each drawer.

INSERT INTO session_totals (
  session_id, number_of_sales, total_centimes, donation_centimes, change_centimes, donation_count, number_of_lines,
  weight_grams, cash_centimes, card_centimes, check_centimes, free_centimes, cash_count, card_count, check_count, free_count
)
SELECT t.*, coalesce(l.number_of_lines, 0), coalesce(l.weight_grams, 0),
       r.cash_centimes, r.card_centimes, r.check_centimes, r.free_centimes,
       r.cash_count, r.card_count, r.check_count, r.free_count
FROM (
  SELECT session_id, count(*), sum(total_centimes), sum(donation_centimes), sum(change_centimes),
         count(*) FILTER (WHERE donation_centimes > 0)
  FROM sale GROUP BY session_id
) t
LEFT JOIN (
  SELECT s.session_id, count(*) AS number_of_lines, sum(i.weight_grams) AS weight_grams
  FROM sale s JOIN sale_item i ON i.sale_id = s.id GROUP BY s.session_id
) l ON l.session_id = t.session_id
JOIN (
  SELECT session_id,
         coalesce(sum(amount) FILTER (WHERE method = 'cash'), 0) AS cash_centimes,
         coalesce(sum(amount) FILTER (WHERE method = 'card'), 0) AS card_centimes,
         coalesce(sum(amount) FILTER (WHERE method = 'check'), 0) AS check_centimes,
         coalesce(sum(amount) FILTER (WHERE method = 'free'), 0) AS free_centimes,
         count(DISTINCT ticket) FILTER (WHERE method = 'cash') AS cash_count,
         count(DISTINCT ticket) FILTER (WHERE method = 'card') AS card_count,
         count(DISTINCT ticket) FILTER (WHERE method = 'check') AS check_count,
         count(DISTINCT ticket) FILTER (WHERE method = 'free') AS free_count
  FROM (
    SELECT s.session_id, p.payment_method AS method, p.amount_centimes AS amount, p.sale_id AS ticket
    FROM sale s JOIN sale_payment p ON p.sale_id = s.id
    UNION ALL
    SELECT session_id, payment_method, uncovered_centimes, NULL FROM sale
  ) GROUP BY session_id
) r ON r.session_id = t.session_id;

-- The device that last adopted a session, else the one that opened it; none for those from before it was known.
CREATE VIEW v_session_device AS
SELECT s.id AS session_id,
       coalesce((SELECT a.device_id FROM cash_session_adoption a WHERE a.session_id = s.id ORDER BY a.id DESC LIMIT 1),
                s.device_id) AS device_id
FROM cash_session s;
