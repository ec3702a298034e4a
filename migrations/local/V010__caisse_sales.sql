-- The transaction log reads the sales and what the screens tell newest first, and counts them, from an index alone.
CREATE INDEX ix_sale_created ON sale (is_training, created_at, id, seller_id);
CREATE INDEX ix_till_event_created ON till_event (created_at, id, event, user_id, session_id);
