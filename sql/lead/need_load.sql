-- A need for the form that changes it, and the lead it is of.
-- params: id bigint
SELECT need.id, need.version, need.lead_id, need.state, need.kind AS need_kind, need.need,
       CASE WHEN need.known THEN 'yes' ELSE 'no' END AS known, need.since_on, need.source,
       coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS who
FROM lead_need AS need JOIN lead ON lead.id = need.lead_id
LEFT JOIN contact ON contact.id = lead.contact_id LEFT JOIN organisation ON organisation.id = lead.organisation_id
WHERE need.id = :id
