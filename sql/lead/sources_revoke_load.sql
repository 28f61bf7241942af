-- The token to be revoked, and its source.
-- params: id bigint
SELECT token.id, token.name AS token_name, token.last_used_at, source.id AS source, source.name AS source_name
FROM source_token AS token JOIN source ON source.id = token.source_id WHERE token.id = :id
