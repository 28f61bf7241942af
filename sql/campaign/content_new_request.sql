-- The request that an item is made for.
-- params: request_id bigint
SELECT id AS request_id, question, moment, segment_id, language, asked_by, wanted_on, lead_id
FROM content_request WHERE id = :request_id
