-- What is late in a salesperson's follow-up now, the longest first.
-- params: id bigint
SELECT late.lead_id, late.fact, late.since_at, late.days AS days_count, late.days = 1 AS one_day, late.days <> 1 AS some_days,
       coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS who,
       CASE WHEN contact.name IS NOT NULL THEN organisation.name END AS organisation
FROM follow_up_late(:id) AS late JOIN lead ON lead.id = late.lead_id
LEFT JOIN contact ON contact.id = lead.contact_id LEFT JOIN organisation ON organisation.id = lead.organisation_id
ORDER BY late.place
