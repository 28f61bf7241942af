-- The lead beside the form for a competitor met; it guards no version: nothing of the lead changes.
-- params: id bigint
SELECT lead.id, lead.stage, lead.wants, lead.campaign_id, contact.phone, phone_dial(contact) AS dial, contact.email,
       contact.job_title, organisation.name AS organisation,
       coalesce(organisation.name, contact.name, lead.reference, lead.id::text) AS heading,
       coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS who
FROM lead LEFT JOIN contact ON contact.id = lead.contact_id LEFT JOIN organisation ON organisation.id = lead.organisation_id
WHERE lead.id = :id
