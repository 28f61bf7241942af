-- Whoever asked opens a request again, with words.
-- params: id bigint, version integer, note text
SELECT saved('/campaign/requests/' || id || '?saved=request') AS location
FROM content_request_act(:id, coalesce(:version, 0), 'reopen', :note) AS id
