-- What each campaign brought: its leads of the period, followed until today.
-- with: campaign_counted
-- plan: anew
SELECT counted.campaign_id, campaign.kind, leads AS leads_count, mql AS mql_count, sql AS sql_count, opportunity AS opportunity_count,
       customer AS customer_count, pipeline_cents, revenue_cents, undecided AS undecided_count,
       lost AS lost_count, campaign.cost_cents, campaign.expected_leads AS expected_count,
       campaign.cost_cents / nullif(leads, 0) AS lead_cost_cents,
       round(1.0 * revenue_cents / nullif(campaign.cost_cents, 0), 1) AS return_number,
       round(100.0 * usable / nullif(judged, 0), 0) AS usable_percent, judged AS judged_count,
       counted.campaign_id IS NULL AS no_campaign
FROM campaign_counted AS counted LEFT JOIN campaign ON campaign.id = counted.campaign_id
ORDER BY leads DESC, lower(campaign.name) LIMIT 200
