-- What waits for the viewer, soonest first. What was postponed or comes back
-- later shows on its day, not before; who was tried today comes last. Fifty are enough for a day.
SELECT lead.id, coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS who,
       CASE WHEN contact.name IS NOT NULL THEN organisation.name END AS organisation, lead.reference, contact.phone,
       phone_dial(contact) AS dial,
       lead.stage, lead.due_at, lead.campaign_id, lead.version,
       is_overdue(lead.clock, lead.due_at) AS overdue,
       lead.clock = 'call_back' AS is_call_back, lead.clock = 'accept' AS is_accept,
       lead.clock = 'first_contact' AS is_first_contact, lead.clock = 'next_step' AS is_next_step,
       lead.tried_at >= tandem_today()::timestamptz AS tried_today, lead.back IS NOT NULL AS was_back,
       lead.stage IN ('mql', 'sql', 'opportunity') AS callable,
       lead.stage = 'lead' AS nurtured, lead.stage = 'lead' AND lead.clock IS NULL AS is_nurtured, lead.stage = 'prospect' AS unidentified
FROM (SELECT * FROM desk_of(viewer()) ORDER BY due_at NULLS LAST, id LIMIT 50) AS lead
     LEFT JOIN contact ON contact.id = lead.contact_id
     LEFT JOIN organisation ON organisation.id = lead.organisation_id
ORDER BY lead.tried_at >= tandem_today()::timestamptz IS TRUE, lead.due_at NULLS LAST, lead.id
