-- Takes a retired item back into the library.
-- params: id bigint, version integer
SELECT saved('/campaign/content/' || id || '?saved=content') AS location
FROM content_retire(:id, coalesce(:version, 0), false, NULL) AS id
