-- An item's files and links, newest first.
-- params: id bigint
SELECT id, number AS version_number, link, file_name, file_type, note, made_at AS renewed_at, made_by AS person_id
FROM content_version WHERE item_id = :id ORDER BY number DESC
