SELECT s.id, s.session_id, s.ticket_number, s.seller_id, s.total_centimes, s.donation_centimes, s.change_centimes,
       s.payment_method, s.note, s.sale_date, s.created_at AS recorded_at, s.is_training,
       max(s.sale_date,
           coalesce((SELECT max(c.corrected_at) FROM sale_item_correction c WHERE c.sale_id = s.id), ''),
           coalesce((SELECT max(n.corrected_at) FROM sale_note_correction n WHERE n.sale_id = s.id), '')) AS updated_at
FROM v_sale s
