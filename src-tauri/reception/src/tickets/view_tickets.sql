-- Tickets as they are shown, with what their lignes add up to and where they come from.
SELECT t.id, t.poste_id, t.created_at, c.closed_at, s.number_of_lignes, s.entree_grams, s.direct_grams, s.sortie_grams,
       p.is_deferred, coalesce(p.device_id = (SELECT id FROM device), 1) AS is_here,
       (SELECT username FROM v_person WHERE id = t.benevole_id) AS username,
       o.channel_id, o.provenance, (SELECT name FROM input_channel WHERE id = o.channel_id) AS channel_name
FROM ticket_depot_totals s
JOIN ticket_depot t ON t.id = s.ticket_id
JOIN poste_reception p ON p.id = t.poste_id
LEFT JOIN ticket_depot_closing c ON c.ticket_id = t.id
LEFT JOIN ticket_depot_origin o ON o.id = (SELECT max(x.id) FROM ticket_depot_origin x WHERE x.ticket_id = t.id)
