-- The two leads of a merge, the one that is kept first.
-- params: id bigint, other text
SELECT lead.id, coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS who,
       CASE WHEN contact.name IS NOT NULL THEN organisation.name END AS organisation, lead.stage, lead.turn_id, lead.due_at,
       lead.closed_as = 'lost' AS lost, lead.closed_as = 'not_a_lead' AS not_a_lead, lead.captured_at, contact.email, contact.phone,
       (SELECT count(*) FROM event WHERE lead_id = lead.id) AS events_count,
       (SELECT count(*) FROM touch WHERE lead_id = lead.id) AS touches_count, lead.id = kept.id AS is_kept, lead.id <> kept.id AS goes
FROM lead AS a JOIN lead AS b ON b.id = id_typed(:other) AND b.id <> a.id
CROSS JOIN LATERAL merge_kept(a, b) AS kept (id)
JOIN lead ON lead.id IN (a.id, b.id)
LEFT JOIN contact ON contact.id = lead.contact_id
LEFT JOIN organisation ON organisation.id = lead.organisation_id
WHERE a.id = :id ORDER BY is_kept DESC
