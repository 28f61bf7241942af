-- An item for the forms that change it; the version they guard.
-- params: id bigint
SELECT id, version, title, about, kind, segment_id, moment, language, owner_id, review_on, title AS heading,
       retired_at IS NOT NULL AS retired
FROM content_item WHERE id = :id
