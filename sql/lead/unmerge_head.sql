-- The lead whose last merge is to be undone, and what was merged into it.
-- params: id bigint
SELECT lead.id, lead.version, lead.stage, merged.id AS merged, contact.name, contact.job_title, contact.email, contact.phone,
       phone_dial(contact) AS dial, lead.wants, lead.campaign_id, organisation.name AS organisation,
       coalesce(organisation.name, contact.name, lead.reference, lead.id::text) AS heading,
       coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS who
FROM lead LEFT JOIN contact ON contact.id = lead.contact_id
LEFT JOIN organisation ON organisation.id = lead.organisation_id
LEFT JOIN lead_merged AS merged ON merged.event_id = (SELECT max(event_id) FROM lead_merged WHERE into_id = lead.id)
WHERE lead.id = :id
