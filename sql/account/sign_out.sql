-- Ends this session.
-- params: token_hash bytea
DELETE FROM session WHERE token_hash = :token_hash
