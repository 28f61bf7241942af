-- The lead a verdict is about: what stands above and beside its form.
-- params: id bigint
SELECT lead.id, lead.stage, lead.turn_id, lead.due_at, lead.campaign_id, lead.segment_id, lead.wants,
       is_overdue(lead.clock, lead.due_at) AS overdue,
       lead.back IS NOT NULL AND lead.closed_at IS NULL AS was_back,
       lead.closed_as = 'lost' AS lost, lead.closed_as = 'not_a_lead' AS not_a_lead,
       contact.name, contact.job_title, contact.email, contact.phone,
       phone_dial(contact) AS dial, organisation.name AS organisation,
       coalesce(organisation.name, contact.name, lead.reference, lead.id::text) AS who
FROM lead LEFT JOIN contact ON contact.id = lead.contact_id
     LEFT JOIN organisation ON organisation.id = lead.organisation_id
WHERE lead.id = :id
