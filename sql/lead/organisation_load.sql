-- What is known of the organisation behind a lead; the version that the form guards.
-- params: id bigint
SELECT lead.id, organisation.version, organisation.industry, organisation.size, organisation.number, organisation.street,
       organisation.postal_code, organisation.city, coalesce(organisation.country, contact.country) AS country,
       lead.stage, contact.name, contact.job_title, contact.email, contact.phone, phone_dial(contact) AS dial,
       organisation.name AS organisation, lead.wants, organisation.name AS heading,
       coalesce(contact.name, organisation.name) AS who
FROM lead JOIN organisation ON organisation.id = lead.organisation_id LEFT JOIN contact ON contact.id = lead.contact_id
WHERE lead.id = :id
