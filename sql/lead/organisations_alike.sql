-- Organisations with a name similar to the one that was typed: a hint, nothing more.
-- params: organisation text
SELECT alike.name, (SELECT count(*) FROM lead WHERE organisation_id = alike.id) AS leads_count
FROM organisations_alike(:organisation) AS alike WHERE :organisation IS NOT NULL
