-- The corrected lignes of a ticket: each as it was typed, then as every correction left it.
SELECT * FROM (
  SELECT l.position, l.id AS ligne_id, NULL AS correction_id, l.category_id, l.weight_grams, l.destination, l.is_exit,
         l.notes, 0 AS is_removed, NULL AS corrected_at, NULL AS corrected_by_name
  FROM ligne_depot l
  WHERE l.ticket_id = :ticket_id
    AND EXISTS (SELECT 1 FROM ligne_depot_correction c WHERE c.ticket_id = l.ticket_id AND c.ligne_id = l.id)
  UNION ALL
  SELECT l.position, c.ligne_id, c.id, c.category_id, c.weight_grams, c.destination, c.is_exit, c.notes, c.is_removed,
         c.corrected_at, p.display_name
  FROM ligne_depot_correction c
  JOIN ligne_depot l ON l.id = c.ligne_id
  LEFT JOIN v_person p ON p.id = c.corrected_by
  WHERE c.ticket_id = :ticket_id
)
ORDER BY position, ligne_id, correction_id IS NOT NULL, correction_id
