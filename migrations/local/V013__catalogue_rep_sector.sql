-- The sector of the extended producer responsibility (REP) that a category is declared under; none: that of its parent.
ALTER TABLE category ADD COLUMN rep_sector TEXT CONSTRAINT ck_category_rep_sector CHECK (
  rep_sector IN ('eee', 'ameublement', 'tlc', 'jouets', 'sport_loisirs', 'bricolage_jardin', 'livres', 'hors_rep')
);

DROP VIEW v_category;
CREATE VIEW v_category AS
SELECT id, name, parent_id, rep_sector FROM category;
