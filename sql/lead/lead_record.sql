-- Everything about one lead but its history.
-- params: id bigint
SELECT lead.id, viewer_has('sales') AS may_judge,
       viewer_is_colleague() AS may_edit, lead.reference, lead.version, lead.stage, lead.turn_id, lead.due_at,
       lead.campaign_id, lead.channel, lead.segment_id, lead.origin, lead.wants,
       lead.captured_at, lead.captured_by, lead.handed_over_by, lead.accepted_by,
       lead_next_step(lead) AS next_step, lead.expected_value_cents, lead.expected_on, lead.won_value_cents,
       lead.closed_as = 'lost' AS lost, lead.closed_as = 'not_a_lead' AS not_a_lead,
       lead.back IS NOT NULL AND lead.closed_at IS NULL AS was_back,
       is_overdue(lead.clock, lead.due_at) AS overdue,
       lead.clock = 'call_back' AS is_call_back, lead.clock = 'accept' AS is_accept,
       lead.clock = 'first_contact' AS is_first_contact, lead.clock = 'next_step' AS is_next_step,
       contact.name, contact.job_title, contact.email, contact.phone,
       phone_dial(contact) AS dial,
       contact.buying_role, contact.country, contact.language AS contact_language,
       contact.preferred_contact, organisation.name AS organisation, organisation.industry, organisation.size,
       organisation.id IS NOT NULL AND viewer_is_colleague() AS may_describe, organisation.street,
       organisation.postal_code, organisation.city,
       coalesce(organisation.name, contact.name, lead.reference, lead.id::text) AS heading,
       coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS who
FROM lead LEFT JOIN contact ON contact.id = lead.contact_id
     LEFT JOIN organisation ON organisation.id = lead.organisation_id
WHERE lead.id = :id
