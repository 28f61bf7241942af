-- The viewer's present password, and whether it was guessed at too often
-- (as in sign_in_check).
SELECT credential.password_hash,
       (SELECT count(*) >= 10 FROM sign_in_attempt
        WHERE sign_in_attempt.name = lower(person.name)
          AND attempt_at > tandem_now() - interval '15 minutes') AS throttled
FROM person JOIN credential ON credential.person_id = person.id WHERE person.id = viewer()
