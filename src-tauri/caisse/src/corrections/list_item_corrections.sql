-- Each corrected line, beside what it was just before: the correction it replaces,
-- else the line as typed.
SELECT c.id, c.sale_id, c.item_id, c.corrected_at, c.corrected_by, p.display_name, s.ticket_number,
       coalesce(k.name, i.category) AS label,
       coalesce(b.quantity, i.quantity) AS before_quantity, c.quantity AS after_quantity,
       coalesce(b.weight_grams, i.weight_grams) AS before_weight, c.weight_grams AS after_weight,
       coalesce(b.unit_price_centimes, i.unit_price_centimes) AS before_unit_price,
       c.unit_price_centimes AS after_unit_price,
       coalesce(b.total_centimes, i.total_centimes) AS before_total, c.total_centimes AS after_total,
       CASE WHEN b.id IS NULL THEN i.preset_id ELSE b.preset_id END AS before_preset_id, c.preset_id AS after_preset_id,
       CASE WHEN b.id IS NULL THEN i.notes ELSE b.notes END AS before_notes, c.notes AS after_notes
FROM v_sale s
JOIN sale_item_correction c ON c.sale_id = s.id
JOIN sale_item i ON i.sale_id = c.sale_id AND i.id = c.item_id
LEFT JOIN sale_item_correction b ON b.id = (
  SELECT max(l.id) FROM sale_item_correction l WHERE l.sale_id = c.sale_id AND l.item_id = c.item_id AND l.id < c.id
)
LEFT JOIN category k ON k.id = i.category
LEFT JOIN v_person p ON p.id = c.corrected_by
