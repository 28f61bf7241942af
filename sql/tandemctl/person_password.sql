-- A new password: it ends the person's sessions and forgives failed attempts.
-- params: name text, password_hash text
WITH known AS (
    SELECT id, name FROM person WHERE lower(name) = lower(:name)
), changed AS (
    INSERT INTO credential (person_id, password_hash) SELECT id, :password_hash FROM known
    ON CONFLICT (person_id) DO UPDATE
        SET password_hash = excluded.password_hash, changed_at = excluded.changed_at
), signed_out AS (
    DELETE FROM session WHERE person_id IN (SELECT id FROM known)
), forgiven AS (
    DELETE FROM sign_in_attempt WHERE name = lower(:name)
)
SELECT name FROM known
