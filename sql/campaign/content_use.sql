-- The viewer used an item with a lead; back to that lead.
-- params: id bigint, lead_id bigint, message text
SELECT saved('/lead/' || :lead_id || '?saved=use') AS location FROM content_use_note(:id, :lead_id, :message)
