-- What each campaign brought: its leads of the period, followed until today.
-- with: lead_selected
-- plan: anew
WITH counted AS (
    SELECT campaign_id, count(*) AS leads, count(mql_at) AS mql, count(sql_at) AS sql,
           count(opportunity_at) AS opportunity, count(customer_at) AS customer,
           sum(expected_value_cents) FILTER (WHERE stage = 'opportunity' AND closed_at IS NULL) AS pipeline_cents,
           sum(won_value_cents) AS revenue_cents,
           count(*) FILTER (WHERE closed_at IS NULL) AS undecided,
           count(*) FILTER (WHERE closed_as = 'lost') AS lost,
           count(*) FILTER (WHERE last_quality >= 3) AS usable, count(last_quality) AS judged
    FROM lead_selected AS selected
    GROUP BY campaign_id)
SELECT counted.campaign_id, campaign.kind, leads AS leads_count, mql AS mql_count, sql AS sql_count, opportunity AS opportunity_count,
       customer AS customer_count, pipeline_cents, revenue_cents, undecided AS undecided_count,
       lost AS lost_count, campaign.cost_cents, campaign.expected_leads AS expected_count,
       campaign.cost_cents / nullif(leads, 0) AS lead_cost_cents,
       round(1.0 * revenue_cents / nullif(campaign.cost_cents, 0), 1) AS return_number,
       round(100.0 * usable / nullif(judged, 0), 0) AS usable_percent, judged AS judged_count,
       counted.campaign_id IS NULL AS no_campaign
FROM counted LEFT JOIN campaign ON campaign.id = counted.campaign_id
ORDER BY leads DESC, lower(campaign.name) LIMIT 200
