-- Each note rewritten, beside what it was just before.
SELECT n.id, n.sale_id, n.corrected_at, n.corrected_by, p.display_name, s.ticket_number, n.note AS after_note,
        coalesce((SELECT b.note FROM sale_note_correction b WHERE b.sale_id = n.sale_id AND b.id < n.id
                  ORDER BY b.id DESC LIMIT 1), o.note, '') AS before_note
 FROM v_sale s JOIN sale_note_correction n ON n.sale_id = s.id JOIN sale o ON o.id = s.id
 LEFT JOIN v_person p ON p.id = n.corrected_by
