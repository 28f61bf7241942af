-- What the leads of a cohort came to, a row a campaign (NULL: those without one).
-- with: lead_selected
SELECT campaign_id, count(*) AS leads, count(mql_at) AS mql, count(sql_at) AS sql,
       count(opportunity_at) AS opportunity, count(customer_at) AS customer,
       sum(expected_value_cents) FILTER (WHERE stage = 'opportunity' AND closed_at IS NULL) AS pipeline_cents,
       sum(won_value_cents) AS revenue_cents,
       count(*) FILTER (WHERE closed_at IS NULL) AS undecided,
       count(*) FILTER (WHERE closed_as = 'lost') AS lost,
       count(*) FILTER (WHERE last_quality >= 3) AS usable, count(last_quality) AS judged
FROM lead_selected AS selected WHERE figures_of_permitted(:handed_over_by, :accepted_by)
GROUP BY campaign_id
