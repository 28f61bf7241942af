-- Somebody else deals with what a prospect asked.
-- params: id bigint, version integer, handler_id bigint
SELECT saved('/lead/' || lead_id || '?saved=touch') AS location
FROM touch_pass(:id, :version, :handler_id) AS lead_id
