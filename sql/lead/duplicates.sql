-- Leads of what may be the same person, for the hint of the capture form.
-- params: id bigint, email text, phone_e164 text
SELECT lead.id, contact.name, organisation.name AS organisation, lead.stage, lead.turn_id,
       lead.accepted_by, lead.captured_at, found.same_email, found.same_phone,
       lead.closed_at IS NULL AS open, lead.closed_as = 'lost' AS lost, lead.closed_as = 'customer' AS customer
FROM lead_duplicates(:email, :phone_e164, (SELECT contact_id FROM lead WHERE id = :id)) AS found
JOIN lead ON lead.id = found.lead_id
LEFT JOIN contact ON contact.id = lead.contact_id
LEFT JOIN organisation ON organisation.id = lead.organisation_id
