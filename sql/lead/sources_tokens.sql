-- The tokens of a source, those in use first.
-- params: id bigint
SELECT id, name, made_by AS person_id, made_at, last_used_at, revoked_at, revoked_at IS NULL AS in_use,
       last_used_at IS NULL AS never_used
FROM source_token WHERE source_id = :id ORDER BY revoked_at IS NOT NULL, id DESC
