-- What figures are read from: the crate that adds them up knows views, never the tables of the tills, the catalogue or
-- the reception.

-- A session with what it adds up to. `is_void`: opened for nothing, or its sales count under another session.
CREATE VIEW v_session_totals AS
SELECT s.id, s.kind, s.site_id, s.opened_at, c.closed_at,
       coalesce(c.is_discarded, 0) OR EXISTS (SELECT 1 FROM cash_session_merge m WHERE m.session_id = s.id) AS is_void,
       coalesce(t.number_of_sales, 0) AS number_of_sales,
       coalesce(t.number_of_lines, 0) AS number_of_lines,
       coalesce(t.total_centimes, 0) AS total_centimes,
       coalesce(t.donation_centimes, 0) AS donation_centimes,
       coalesce(t.weight_grams, 0) AS weight_grams
FROM cash_session s
LEFT JOIN cash_session_closing c ON c.session_id = s.id
LEFT JOIN session_totals t ON t.session_id = s.id;

-- Archived categories included: what they sold counts.
CREATE VIEW v_category AS
SELECT id, name, parent_id FROM category;

CREATE VIEW v_reception_ticket AS
SELECT t.id, t.created_at, p.opened_at AS poste_opened_at, c.closed_at
FROM ticket_depot t
JOIN poste_reception p ON p.id = t.poste_id
LEFT JOIN ticket_depot_closing c ON c.ticket_id = t.id;

CREATE VIEW v_reception_ligne AS
SELECT id, ticket_id, category_id, weight_grams, destination, is_exit FROM ligne_depot;
