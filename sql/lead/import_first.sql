-- The beginning of an uploaded file, as far as a preview goes.
-- params: id bigint
SELECT encode(substring(bytes FROM 1 FOR 65536), 'hex') AS bytes, part.bytes IS NOT NULL AS known
FROM import_batch AS b JOIN import_part AS part ON part.upload = b.upload AND part.part = 0
WHERE b.id = :id
