-- What becomes of a file before it is stored: whether its type is taken, and which item has it.
-- params: file_type text, file_sha256 bytea
SELECT :file_type AS found_type, EXISTS (SELECT FROM content_type WHERE code = :file_type) AS taken, same.id AS item_id,
       same.title, same.retired_at IS NOT NULL AS retired
FROM (VALUES (content_same(:file_sha256))) AS found (id) LEFT JOIN content_item AS same ON same.id = found.id
WHERE :file_type IS NOT NULL
