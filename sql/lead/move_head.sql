-- What a move's form shows and starts from; the version it guards.
-- params: id bigint
SELECT lead.version, lead.stage, lead.id, contact.phone,
       phone_dial(contact) AS dial, contact.email, contact.name,
       contact.job_title, lead.wants, lead.campaign_id, lead.turn_id, lead.due_at, lead.segment_id,
       organisation.name AS organisation,
       coalesce(organisation.name, contact.name, lead.reference, lead.id::text) AS heading,
       coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS who,
       hand_over_person(lead) AS person, (lead.expected_value_cents) AS value,
       lead_moves_not_now(lead) AS not_now
FROM lead LEFT JOIN contact ON contact.id = lead.contact_id
     LEFT JOIN organisation ON organisation.id = lead.organisation_id
WHERE lead.id = :id
