-- The rows of campaigns.csv, all of them.
-- with: campaign_counted
-- plan: anew
SELECT coalesce(campaign.name, '(none)') AS campaign, campaign.kind, leads, mql, sql, opportunity, customer,
       (pipeline_cents / 100.0)::numeric(17, 2) AS pipeline_value, (revenue_cents / 100.0)::numeric(17, 2) AS won_value,
       undecided, lost, (campaign.cost_cents / 100.0)::numeric(17, 2) AS cost,
       (campaign.cost_cents / 100.0 / nullif(leads, 0))::numeric(17, 2) AS cost_per_lead,
       (campaign.cost_cents / 100.0 / nullif(customer, 0))::numeric(17, 2) AS cost_per_customer,
       round(1.0 * revenue_cents / nullif(campaign.cost_cents, 0), 2) AS return_on_cost,
       campaign.expected_leads, round(100.0 * usable / nullif(judged, 0), 2) AS usable_percent
FROM campaign_counted AS counted LEFT JOIN campaign ON campaign.id = counted.campaign_id
ORDER BY leads DESC, lower(campaign.name)
