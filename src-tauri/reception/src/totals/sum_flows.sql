-- Lignes and grams of `l`, flow by flow.
count(*) FILTER (WHERE NOT l.is_exit AND l.destination = 'MAGASIN'),
coalesce(sum(l.weight_grams) FILTER (WHERE NOT l.is_exit AND l.destination = 'MAGASIN'), 0),
count(*) FILTER (WHERE NOT l.is_exit AND l.destination <> 'MAGASIN'),
coalesce(sum(l.weight_grams) FILTER (WHERE NOT l.is_exit AND l.destination <> 'MAGASIN'), 0),
count(*) FILTER (WHERE l.is_exit),
coalesce(sum(l.weight_grams) FILTER (WHERE l.is_exit), 0)
