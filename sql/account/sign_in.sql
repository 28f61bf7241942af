-- Keeps what became of an attempt: a session in place of the browser's last one, or
-- a failure to count. Also sweeps what is past.
-- params: good boolean, person_id bigint, new_token_hash bytea, token_hash bytea, name text,
--   address text, session_minutes integer
WITH swept_sessions AS (
    DELETE FROM session WHERE expires_at < tandem_now() OR :good AND token_hash = :token_hash
), swept_attempts AS (
    DELETE FROM sign_in_attempt WHERE attempt_at < tandem_now() - interval '1 day'
), forgiven AS (
    DELETE FROM sign_in_attempt WHERE :good AND name = lower(:name)
      AND attempt_at >= tandem_now() - interval '1 day'
), failed AS (
    INSERT INTO sign_in_attempt (name, address) SELECT lower(:name), coalesce(:address, '') WHERE NOT :good
)
INSERT INTO session (token_hash, person_id, expires_at)
SELECT :new_token_hash, :person_id, tandem_now() + make_interval(mins => :session_minutes) WHERE :good
ON CONFLICT DO NOTHING -- the batch was run again after a lost connection
