-- The lead that a touch is of, beside its form.
-- params: id bigint
SELECT lead.id, lead.stage, contact.name, contact.job_title, contact.email, contact.phone,
       phone_dial(contact) AS dial, organisation.name AS organisation, lead.wants,
       coalesce(organisation.name, contact.name, lead.reference, lead.id::text) AS heading,
       coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS who
FROM lead LEFT JOIN contact ON contact.id = lead.contact_id
     LEFT JOIN organisation ON organisation.id = lead.organisation_id
WHERE lead.id = :id
