-- Ends a token for good.
-- params: id bigint
SELECT saved('/lead/sources/' || source || '?saved=token') AS location FROM source_token_revoke(:id) AS source
