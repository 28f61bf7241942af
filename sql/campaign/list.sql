-- A page of 25 campaigns (and one more to know whether there is a next), newest
-- first, those without a first day last, with the leads they brought until today.
-- Paging is by key: "after" holds the last row's first day (or nothing) and id.
-- params: q text, kind text, channel text, segment text, from date, to date, state text, after text
-- plan: anew
SELECT page.id, page.name, page.kind, page.starts_on, nullif(page.ends_on, page.starts_on) AS ends_on,
       page.starts_on IS NOT NULL AND page.ends_on IS NULL AS endless,
       NOT page.active AS not_offered, page.campaign_state, page.expected_leads AS expected_count, page.cost_cents,
       reached.lead_count, reached.mql_count, reached.customer_count,
       coalesce(page.starts_on::text, '') || '_' || page.id AS cursor
FROM (SELECT campaign.*, campaign_state_now(campaign) AS campaign_state
      FROM campaign_selected(:q, :kind, :channel, :segment, :from, :to, :state) AS campaign
      WHERE CASE WHEN :after IS NULL THEN true
                 WHEN split_part(:after, '_', 1) = ''
                     THEN starts_on IS NULL AND id < split_part(:after, '_', 2)::bigint
                 ELSE starts_on IS NULL OR (starts_on, id) < (split_part(:after, '_', 1)::date,
                                                              split_part(:after, '_', 2)::bigint) END
      ORDER BY starts_on DESC NULLS LAST, id DESC LIMIT 26) AS page
CROSS JOIN LATERAL (SELECT count(*) AS lead_count, count(mql_at) AS mql_count,
                           count(customer_at) AS customer_count
                    FROM lead WHERE lead.campaign_id = page.id) AS reached
ORDER BY page.starts_on DESC NULLS LAST, page.id DESC
