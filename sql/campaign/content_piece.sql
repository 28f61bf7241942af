-- A further piece of a file.
-- params: version_id bigint, part integer
SELECT encode(part.bytes, 'hex') AS bytes
FROM content_version AS v JOIN content_part AS part ON part.upload = v.upload AND part.part = :part
WHERE v.id = :version_id
