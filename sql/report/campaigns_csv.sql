-- The rows of campaigns.csv, all of them.
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
SELECT coalesce(campaign.name, '(none)') AS campaign, campaign.kind, leads, mql, sql, opportunity, customer,
       (pipeline_cents / 100.0)::numeric(17, 2) AS pipeline_value, (revenue_cents / 100.0)::numeric(17, 2) AS won_value,
       undecided, lost, (campaign.cost_cents / 100.0)::numeric(17, 2) AS cost,
       (campaign.cost_cents / 100.0 / nullif(leads, 0))::numeric(17, 2) AS cost_per_lead,
       (campaign.cost_cents / 100.0 / nullif(customer, 0))::numeric(17, 2) AS cost_per_customer,
       round(1.0 * revenue_cents / nullif(campaign.cost_cents, 0), 2) AS return_on_cost,
       campaign.expected_leads, round(100.0 * usable / nullif(judged, 0), 2) AS usable_percent
FROM counted LEFT JOIN campaign ON campaign.id = counted.campaign_id
ORDER BY leads DESC, lower(campaign.name)
