-- Sessions with the totals kept at hand for them (session_totals), and where they stand on this device.
WITH listed AS (
  SELECT s.id, s.kind, s.operator_id, s.site_id, s.register_id, s.initial_centimes, s.opened_at,
         c.closed_at, c.expected_centimes AS expected, c.actual_centimes AS actual,
         c.variance_centimes AS variance, c.variance_comment, c.z_number,
         coalesce(c.is_discarded, 0) AS is_discarded,
         unixepoch(c.closed_at) - unixepoch(s.opened_at) AS seconds,
         coalesce(t.number_of_sales, 0) AS number_of_sales,
         coalesce(t.total_centimes, 0) AS total_sales,
         coalesce(t.donation_centimes, 0) AS total_donations,
         coalesce(t.weight_grams, 0) AS total_weight,
         coalesce(t.in_centimes, 0) AS cash_in, coalesce(t.out_centimes, 0) AS cash_out,
         t.cash_count, t.card_count, t.check_count, t.free_count,
         (SELECT count(*) FROM waiting_ticket w WHERE w.session_id = s.id) AS waiting_tickets,
         (SELECT d.device_id FROM v_session_device d WHERE d.session_id = s.id) AS device_id,
         (SELECT id FROM device) AS this_device_id,
         r.workflow_options, p.username
  FROM cash_session s
  LEFT JOIN cash_session_closing c ON c.session_id = s.id
  LEFT JOIN session_totals t ON t.session_id = s.id
  LEFT JOIN cash_register r ON r.id = s.register_id
  LEFT JOIN v_person p ON p.id = s.operator_id
)
