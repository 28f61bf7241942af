-- What the viewer used more than a week ago, and has not said of whether it helped.
SELECT waits.id AS use_id, waits.version, waits.item_id, waits.lead_id, waits.used_at,
       coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS who
FROM content_use_waiting AS waits JOIN lead ON lead.id = waits.lead_id LEFT JOIN contact ON contact.id = lead.contact_id
     LEFT JOIN organisation ON organisation.id = lead.organisation_id
WHERE waits.used_by = ANY (ARRAY(SELECT asks_for(viewer()))) AND viewer_has('sales')
ORDER BY waits.used_at LIMIT 10
