-- The lignes of every day and category added up again, by flow.
INSERT INTO reception_day_totals (day, category_id, entree_lignes, entree_grams, direct_lignes, direct_grams,
                                  sortie_lignes, sortie_grams)
SELECT substr(t.created_at, 1, 10), l.category_id,
       count(*) FILTER (WHERE NOT l.is_exit AND l.destination = 'MAGASIN'),
       coalesce(sum(l.weight_grams) FILTER (WHERE NOT l.is_exit AND l.destination = 'MAGASIN'), 0),
       count(*) FILTER (WHERE NOT l.is_exit AND l.destination <> 'MAGASIN'),
       coalesce(sum(l.weight_grams) FILTER (WHERE NOT l.is_exit AND l.destination <> 'MAGASIN'), 0),
       count(*) FILTER (WHERE l.is_exit),
       coalesce(sum(l.weight_grams) FILTER (WHERE l.is_exit), 0)
FROM ticket_depot t JOIN v_ligne_depot l ON l.ticket_id = t.id
GROUP BY 1, 2
