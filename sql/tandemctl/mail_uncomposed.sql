-- Mails that have no words yet.
SELECT outbox.id, outbox.kind, outbox.language, person.full_name
FROM outbox JOIN person ON person.id = outbox.person_id
WHERE outbox.state = 'waiting' AND outbox.subject IS NULL ORDER BY outbox.id LIMIT 100
