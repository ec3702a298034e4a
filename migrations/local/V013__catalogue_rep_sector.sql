-- The catalogue, complete: sectors of the extended producer responsibility (REP), and categories removed for good.

-- The sector that a category is declared under; none: that of its parent.
ALTER TABLE category ADD COLUMN rep_sector TEXT CONSTRAINT ck_category_rep_sector CHECK (
  rep_sector IN ('eee', 'ameublement', 'tlc', 'jouets', 'sport_loisirs', 'bricolage_jardin', 'livres', 'hors_rep')
);

-- Removed while nothing used it: shown nowhere, and its name is free again. The row stays for the other devices.
ALTER TABLE category ADD COLUMN purged_at TEXT;

-- `effective_rep_sector`: its own, else that of its nearest ancestor; a loop made by two devices ends after 8 steps.
DROP VIEW v_category;
CREATE VIEW v_category AS
SELECT c.id, c.name, c.parent_id, c.rep_sector, c.purged_at,
  (WITH RECURSIVE above (parent_id, rep_sector, steps) AS (
     SELECT c.parent_id, c.rep_sector, 0
     UNION ALL
     SELECT p.parent_id, p.rep_sector, above.steps + 1
     FROM above JOIN category p ON p.id = above.parent_id
     WHERE above.rep_sector IS NULL AND above.steps < 8
   )
   SELECT rep_sector FROM above WHERE rep_sector IS NOT NULL) AS effective_rep_sector
FROM category c;

-- Everything that names a category, by its identifier or, in old sale lines, by its name; read by the catalogue before
-- it removes one. A corrected ligne keeps both its categories: its history shows them.
CREATE VIEW v_category_use AS
SELECT parent_id AS category, 'child' AS kind FROM category WHERE parent_id IS NOT NULL AND purged_at IS NULL
UNION ALL SELECT category_id, 'preset' FROM preset WHERE deleted_at IS NULL
UNION ALL SELECT f.value, 'favourite' FROM cash_register r, json_each(r.favourite_category_ids) f WHERE r.deleted_at IS NULL
UNION ALL SELECT category_id, 'ligne' FROM ligne_depot
UNION ALL SELECT category_id, 'ligne' FROM ligne_depot_correction
UNION ALL SELECT category, 'sale' FROM sale_item;
