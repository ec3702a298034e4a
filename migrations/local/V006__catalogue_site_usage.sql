-- What still stands on a site; read by the catalogue before it lets a site go.
CREATE VIEW v_site_usage AS
SELECT id,
  (SELECT count(*) FROM cash_register r WHERE r.site_id = site.id AND r.deleted_at IS NULL) AS registers,
  (SELECT count(*) FROM user u WHERE u.site_id = site.id AND u.deleted_at IS NULL) AS people,
  (SELECT count(*) FROM cash_session s WHERE s.site_id = site.id) AS sessions
FROM site;
