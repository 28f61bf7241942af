-- The newest 25 leads of a campaign.
-- params: id bigint
SELECT page.id, coalesce(contact.name, organisation.name, page.reference, page.id::text) AS who,
       CASE WHEN contact.name IS NOT NULL THEN organisation.name END AS organisation, page.stage,
       page.turn_id, page.due_at, page.captured_at::date AS captured_on,
       is_overdue(page.clock, page.due_at) AS overdue,
       page.closed_as = 'lost' AS lost, page.closed_as = 'not_a_lead' AS not_a_lead,
       page.back IS NOT NULL AND page.closed_at IS NULL AS was_back
FROM (SELECT * FROM lead WHERE campaign_id = :id ORDER BY captured_at DESC, id DESC LIMIT 25) AS page
LEFT JOIN contact ON contact.id = page.contact_id
LEFT JOIN organisation ON organisation.id = page.organisation_id
ORDER BY page.captured_at DESC, page.id DESC
