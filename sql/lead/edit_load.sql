-- What is known of a lead, for the form that changes it; the version it guards.
-- params: id bigint
SELECT lead.id, lead.version, lead.stage, organisation.name AS organisation, contact.name, contact.job_title,
       contact.email, contact.phone, phone_dial(contact) AS dial,
       coalesce(contact.country, organisation.country) AS country, contact.language, contact.preferred_contact, contact.buying_role,
       lead.campaign_id, lead.channel, lead.segment_id, lead.origin, lead.wants,
       coalesce(organisation.name, contact.name, lead.reference, lead.id::text) AS heading,
       coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS who, lead_moves_not_now(lead) AS not_now
FROM lead LEFT JOIN contact ON contact.id = lead.contact_id
     LEFT JOIN organisation ON organisation.id = lead.organisation_id
WHERE lead.id = :id
