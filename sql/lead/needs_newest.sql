-- The twenty newest needs of those counted.
-- with: need_selected
-- plan: anew
SELECT selected.id AS need_id, selected.lead_id, selected.kind AS need_kind, selected.need, selected.known AS is_known,
       NOT selected.known AS is_unknown, selected.state = 'solved' AS is_solved, selected.state = 'withdrawn' AS is_withdrawn,
       selected.since_on, selected.source, selected.segment_id,
       coalesce(contact.name, organisation.name, selected.reference, selected.lead_id::text) AS who,
       CASE WHEN contact.name IS NOT NULL THEN organisation.name END AS organisation
FROM need_selected AS selected
LEFT JOIN contact ON contact.id = selected.contact_id LEFT JOIN organisation ON organisation.id = selected.organisation_id
ORDER BY selected.since_on DESC, selected.id DESC LIMIT 20
