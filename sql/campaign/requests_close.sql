-- Whoever asked closes a request.
-- params: id bigint, version integer, note text
SELECT saved('/campaign/requests/' || id || '?saved=request') AS location
FROM content_request_act(:id, coalesce(:version, 0), 'close', :note) AS id
