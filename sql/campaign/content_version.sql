-- A version of an item that is a file, with its first piece.
-- params: id bigint
SELECT v.id AS version_id, v.file_name, v.file_type, v.size_bytes, encode(part.bytes, 'hex') AS bytes
FROM content_version AS v JOIN content_part AS part ON part.upload = v.upload AND part.part = 0
WHERE v.id = :id
