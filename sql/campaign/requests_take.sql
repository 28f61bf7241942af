-- A marketer takes a request on.
-- params: id bigint, version integer
SELECT saved('/campaign/requests/' || id || '?saved=request') AS location
FROM content_request_act(:id, coalesce(:version, 0), 'take', NULL) AS id
