-- Marketing delivers a request as an item of the library.
-- params: id bigint, version integer, item_id bigint, note text
SELECT saved('/campaign/requests/' || id || '?saved=request') AS location
FROM content_request_act(:id, coalesce(:version, 0), 'deliver', :note, :item_id) AS id
