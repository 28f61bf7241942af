-- Leads that undoing a batch left, and why.
-- params: id bigint
SELECT kept.lead_id, coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS who, lead.stage,
       why = 'moved' AS is_moved, why = 'touched' AS is_touched, why = 'judged' AS is_judged,
       why = 'changed' AS is_changed, why = 'answered' AS is_answered, why = 'linked' AS is_linked
FROM import_kept AS kept JOIN lead ON lead.id = kept.lead_id
LEFT JOIN contact ON contact.id = lead.contact_id
LEFT JOIN organisation ON organisation.id = lead.organisation_id
WHERE kept.batch_id = :id ORDER BY kept.lead_id LIMIT 200
