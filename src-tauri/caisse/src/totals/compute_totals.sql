-- The facts of a session added up again: sales as they stand, wherever they were recorded, and cash moved.
WITH counted AS (
  SELECT id, total_centimes, donation_centimes, change_centimes, uncovered_centimes, payment_method
  FROM v_sale WHERE session_id = :id
),
received AS (
  SELECT p.payment_method AS method, p.amount_centimes AS amount, p.sale_id AS ticket
  FROM counted s JOIN sale_payment p ON p.sale_id = s.id
  UNION ALL
  SELECT payment_method, uncovered_centimes, NULL FROM counted WHERE uncovered_centimes > 0
  UNION ALL
  SELECT c.payment_method, c.sale_delta_centimes, NULL
  FROM counted s JOIN sale_item_correction c ON c.sale_id = s.id WHERE c.sale_delta_centimes <> 0
),
moved AS (
  SELECT direction, amount_centimes FROM cash_movement
  WHERE session_id = :id AND NOT EXISTS (SELECT 1 FROM cash_session_merge m WHERE m.session_id = :id)
  UNION ALL
  SELECT v.direction, v.amount_centimes
  FROM cash_session_merge m JOIN cash_movement v ON v.session_id = m.session_id WHERE m.into_session_id = :id
)
SELECT * FROM
  (SELECT count(*) AS number_of_sales, coalesce(sum(total_centimes), 0) AS total_centimes,
          coalesce(sum(donation_centimes), 0) AS donation_centimes, coalesce(sum(change_centimes), 0) AS change_centimes,
          count(*) FILTER (WHERE donation_centimes > 0) AS donation_count
   FROM counted),
  (SELECT count(*) AS number_of_lines, coalesce(sum(i.weight_grams), 0) AS weight_grams
   FROM counted s JOIN v_sale_item i ON i.sale_id = s.id),
  (SELECT coalesce(sum(amount) FILTER (WHERE method = 'cash'), 0) AS cash_centimes,
          coalesce(sum(amount) FILTER (WHERE method = 'card'), 0) AS card_centimes,
          coalesce(sum(amount) FILTER (WHERE method = 'check'), 0) AS check_centimes,
          coalesce(sum(amount) FILTER (WHERE method = 'free'), 0) AS free_centimes,
          count(DISTINCT ticket) FILTER (WHERE method = 'cash') AS cash_count,
          count(DISTINCT ticket) FILTER (WHERE method = 'card') AS card_count,
          count(DISTINCT ticket) FILTER (WHERE method = 'check') AS check_count,
          count(DISTINCT ticket) FILTER (WHERE method = 'free') AS free_count
   FROM received),
  (SELECT coalesce(sum(amount_centimes) FILTER (WHERE direction = 'in'), 0) AS in_centimes,
          coalesce(sum(amount_centimes) FILTER (WHERE direction = 'out'), 0) AS out_centimes
   FROM moved)
