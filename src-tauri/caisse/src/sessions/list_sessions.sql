-- Sessions with the totals that their sales add up to; nothing of it is stored (design/sync.md §2).
WITH totals AS (
  SELECT session_id, count(*) AS number_of_sales, sum(total_centimes) AS total_sales,
         sum(donation_centimes) AS total_donations
  FROM sale GROUP BY session_id
),
listed AS (
  SELECT s.id, s.operator_id, s.site_id, s.register_id, s.initial_centimes, s.opened_at,
         c.closed_at, c.expected_centimes AS expected, c.actual_centimes AS actual,
         c.variance_centimes AS variance, c.variance_comment,
         coalesce(c.is_discarded, 0) AS is_discarded,
         unixepoch(c.closed_at) - unixepoch(s.opened_at) AS seconds,
         coalesce(t.number_of_sales, 0) AS number_of_sales,
         coalesce(t.total_sales, 0) AS total_sales,
         coalesce(t.total_donations, 0) AS total_donations,
         (SELECT coalesce(sum(i.weight_grams), 0) FROM sale v JOIN sale_item i ON i.sale_id = v.id
          WHERE v.session_id = s.id) AS total_weight,
         r.workflow_options, p.username
  FROM cash_session s
  LEFT JOIN cash_session_closing c ON c.session_id = s.id
  LEFT JOIN totals t ON t.session_id = s.id
  LEFT JOIN cash_register r ON r.id = s.register_id
  LEFT JOIN v_person p ON p.id = s.operator_id
)
