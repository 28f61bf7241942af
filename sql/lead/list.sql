-- A page of 25 leads (and one more to know whether there is a next), newest
-- first. Paging is by key: "after" holds the last row's moment and id.
-- params: from date, to date, stage text, reached text, reached_from date, reached_to date,
--   state text, turn text, overdue text, campaign text, channel text, segment text, origin text,
--   handed_over_by text, accepted_by text, q text, after text
-- plan: anew
SELECT page.id, page.reference, coalesce(contact.name, organisation.name, page.reference, page.id::text) AS who,
       CASE WHEN contact.name IS NOT NULL THEN organisation.name END AS organisation, page.stage,
       page.campaign_id, page.channel, page.turn_id, page.due_at, page.captured_at::date AS captured_on,
       page.clock IS DISTINCT FROM 'call_back' AND page.due_at < tandem_now() AS overdue,
       page.closed_as = 'lost' AS lost, page.closed_as = 'not_a_lead' AS not_a_lead,
       page.back IS NOT NULL AND page.closed_at IS NULL AS was_back,
       page.captured_at || '_' || page.id AS cursor
FROM (SELECT * FROM lead_selected(:from, :to, :stage, :reached, :reached_from, :reached_to, :state, :turn,
                                  :overdue, :campaign, :channel, :segment, :origin, :handed_over_by,
                                  :accepted_by, :q)
      WHERE :after IS NULL OR (captured_at, id) < (split_part(:after, '_', 1)::timestamptz,
                                                   split_part(:after, '_', 2)::bigint)
      ORDER BY captured_at DESC, id DESC LIMIT 26) AS page
LEFT JOIN contact ON contact.id = page.contact_id
LEFT JOIN organisation ON organisation.id = page.organisation_id
ORDER BY page.captured_at DESC, page.id DESC
