-- The tickets of a session with their lines, as they stand; a ticket without a line has one row of nulls. In two halves:
-- on the right of a LEFT JOIN, the view of lines would be made whole, five years of them.
WITH sold AS (
  SELECT id, sale_date, created_at, ticket_number, total_centimes FROM v_sale WHERE session_id = :id
),
told AS (
  SELECT s.*, i.position, i.category, i.quantity, i.weight_grams, i.unit_price_centimes, i.total_centimes AS line_total,
         i.preset_id, i.notes
  FROM sold s JOIN v_sale_item i ON i.sale_id = s.id
  UNION ALL
  SELECT s.*, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM sold s WHERE NOT EXISTS (SELECT 1 FROM sale_item i WHERE i.sale_id = s.id)
)
SELECT t.id, t.sale_date, t.total_centimes AS sale_total, coalesce(c.name, t.category) AS category, t.quantity,
       t.weight_grams, t.unit_price_centimes, t.line_total, p.name AS preset, t.notes
FROM told t
LEFT JOIN category c ON c.id = t.category
LEFT JOIN preset p ON p.id = t.preset_id
ORDER BY t.created_at, t.ticket_number, t.id, t.position
