-- Open leads that have been in their stage for longer than agreed, the longest first, fifty
-- of each stage.
SELECT lead.id, coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS who,
       CASE WHEN contact.name IS NOT NULL THEN organisation.name END AS organisation, lead.stage, lead.turn_id,
       lead.stage_at::date AS stage_on, long.due_at
FROM stays_too_long(50) AS long JOIN lead ON lead.id = long.lead_id
JOIN stage ON stage.code = lead.stage
LEFT JOIN contact ON contact.id = lead.contact_id LEFT JOIN organisation ON organisation.id = lead.organisation_id
ORDER BY stage.position DESC, lead.stage_at, lead.id
