-- The lead that something is asked for.
-- params: lead_id bigint
SELECT lead.id AS lead_id, coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS who
FROM lead LEFT JOIN contact ON contact.id = lead.contact_id LEFT JOIN organisation ON organisation.id = lead.organisation_id
WHERE lead.id = :lead_id
