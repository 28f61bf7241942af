-- Rows of a batch that are of people who are there, or who stand higher in the file.
-- params: id bigint
SELECT d.line, d.who, d.lead_id, d.first_line, d.same_email, NOT d.same_email AS same_phone,
       d.lead_id IS NOT NULL AS is_known,
       coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS known_who,
       organisation.name AS known_organisation, lead.stage, lead.turn_id
FROM import_duplicate AS d
LEFT JOIN lead ON lead.id = d.lead_id
LEFT JOIN contact ON contact.id = lead.contact_id
LEFT JOIN organisation ON organisation.id = lead.organisation_id
WHERE d.batch_id = :id ORDER BY d.line LIMIT 100
