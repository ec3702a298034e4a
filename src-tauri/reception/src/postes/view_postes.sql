-- Postes as they are shown, with what their tickets add up to.
SELECT p.id, p.opened_at, p.opened_by, p.is_deferred, p.opened_by = :me AS is_mine, c.closed_at,
       coalesce(p.device_id = (SELECT id FROM device), 1) AS is_here,
       (SELECT display_name FROM v_person WHERE id = p.opened_by) AS opened_by_name,
       (SELECT count(*) FROM ticket_depot t WHERE t.poste_id = p.id) AS tickets_total,
       (SELECT count(*) FROM ticket_depot t WHERE t.poste_id = p.id
          AND NOT EXISTS (SELECT 1 FROM ticket_depot_closing x WHERE x.ticket_id = t.id)) AS tickets_open,
       (SELECT coalesce(sum(s.entree_grams + s.direct_grams + s.sortie_grams), 0)
        FROM ticket_depot t JOIN ticket_depot_totals s ON s.ticket_id = t.id WHERE t.poste_id = p.id) AS weight_grams
FROM poste_reception p LEFT JOIN poste_reception_closing c ON c.poste_id = p.id
