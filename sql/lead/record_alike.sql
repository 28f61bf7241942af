-- Organisations with a name similar to this lead's, as a hint once it was written down:
-- perhaps they are one.
-- params: id bigint, saved text
SELECT alike.name, (SELECT count(*) FROM lead WHERE organisation_id = alike.id) AS leads_count
FROM lead JOIN organisation AS own ON own.id = lead.organisation_id
CROSS JOIN LATERAL organisations_alike(own.name) AS alike
WHERE lead.id = :id AND :saved IN ('capture', 'edit', 'identify')
