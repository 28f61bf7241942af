-- All open leads that have been in their stage for longer than agreed, for spreadsheets.
SELECT lead.id, lead.reference, organisation.name AS organisation, contact.name AS person_name, lead.stage,
       turn.name AS turn, lead.stage_at::date AS stage_on, long.due_at
FROM stays_too_long(NULL) AS long JOIN lead ON lead.id = long.lead_id
JOIN stage ON stage.code = lead.stage
LEFT JOIN contact ON contact.id = lead.contact_id LEFT JOIN organisation ON organisation.id = lead.organisation_id
LEFT JOIN person AS turn ON turn.id = lead.turn_id
ORDER BY stage.position DESC, lead.stage_at, lead.id
