-- Whose password to compare, and whether there were too many failures in the
-- last quarter of an hour for this name (10) or address (100).
-- params: name text, address text
SELECT person.id AS person_id, credential.password_hash,
       (SELECT count(*) >= 10 FROM sign_in_attempt AS past
        WHERE past.name = lower(:name) AND attempt_at > tandem_now() - interval '15 minutes')
       OR (SELECT count(*) >= 100 FROM sign_in_attempt AS past
           WHERE past.address = :address AND attempt_at > tandem_now() - interval '15 minutes') AS throttled
FROM (SELECT) AS one
LEFT JOIN person ON lower(person.name) = lower(:name) AND person.active
LEFT JOIN credential ON credential.person_id = person.id
