-- Takes an item out of what is offered.
-- params: id bigint, version integer, note text
SELECT saved('/campaign/content/' || id || '?saved=content') AS location
FROM content_retire(:id, coalesce(:version, 0), true, :note) AS id
