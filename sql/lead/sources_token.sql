-- A new token for a source (its hash).
-- params: id bigint, name text, token bytea
SELECT saved('/lead/sources/' || :id || '?saved=token') AS location FROM source_token_make(:id, :name, :token)
