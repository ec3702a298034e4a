-- The tickets of a session with their lines, as they stand; a ticket without a line has one row of nulls.
SELECT v.id, v.sale_date, v.total_centimes AS sale_total, coalesce(c.name, i.category) AS category, i.quantity,
       i.weight_grams, i.unit_price_centimes, i.total_centimes AS line_total, p.name AS preset, i.notes
FROM v_sale v
LEFT JOIN v_sale_item i ON i.sale_id = v.id
LEFT JOIN category c ON c.id = i.category
LEFT JOIN preset p ON p.id = i.preset_id
WHERE v.session_id = :id
ORDER BY v.created_at, v.ticket_number, v.id, i.position
