-- The file that an item is now, with its first piece.
-- params: id bigint
SELECT v.id AS version_id, v.file_name, v.file_type, v.size_bytes, encode(part.bytes, 'hex') AS bytes
FROM content_version AS v JOIN content_part AS part ON part.upload = v.upload AND part.part = 0
WHERE v.item_id = :id AND v.number = (SELECT max(number) FROM content_version WHERE item_id = :id)
