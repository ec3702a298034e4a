-- The lignes of every ticket added up again, by flow.
UPDATE ticket_depot_totals SET
  number_of_lignes = found.number_of_lignes,
  entree_grams = found.entree_grams,
  direct_grams = found.direct_grams,
  sortie_grams = found.sortie_grams
FROM (
  SELECT ticket_id, count(*) AS number_of_lignes,
         coalesce(sum(weight_grams) FILTER (WHERE NOT is_exit AND destination = 'MAGASIN'), 0) AS entree_grams,
         coalesce(sum(weight_grams) FILTER (WHERE NOT is_exit AND destination <> 'MAGASIN'), 0) AS direct_grams,
         coalesce(sum(weight_grams) FILTER (WHERE is_exit), 0) AS sortie_grams
  FROM v_ligne_depot GROUP BY ticket_id
) AS found
WHERE found.ticket_id = ticket_depot_totals.ticket_id
