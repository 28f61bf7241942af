-- The funnel of a cohort: each stage reached, of the stage before, median days to
-- the next, and how many are there now.
-- with: lead_selected
-- plan: anew
WITH counted AS (
    SELECT count(*) AS leads, count(prospect_at) AS prospect, count(lead_at) AS lead, count(mql_at) AS mql,
           count(sql_at) AS sql, count(opportunity_at) AS opportunity, count(customer_at) AS customer,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY lead_at::date - prospect_at::date) AS prospect_days,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY mql_at::date - lead_at::date) AS lead_days,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY sql_at::date - mql_at::date) AS mql_days,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY opportunity_at::date - sql_at::date) AS sql_days,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY customer_at::date - opportunity_at::date)
               AS opportunity_days,
           count(*) FILTER (WHERE stage = 'prospect' AND closed_at IS NULL) AS prospect_now,
           count(*) FILTER (WHERE stage = 'lead' AND closed_at IS NULL) AS lead_now,
           count(*) FILTER (WHERE stage = 'mql' AND closed_at IS NULL) AS mql_now,
           count(*) FILTER (WHERE stage = 'sql' AND closed_at IS NULL) AS sql_now,
           count(*) FILTER (WHERE stage = 'opportunity' AND closed_at IS NULL) AS opportunity_now,
           count(contacted_at) AS contacted, count(*) FILTER (WHERE last_quality >= 3) AS usable,
           count(*) FILTER (WHERE closed_as = 'lost') AS lost,
           count(*) FILTER (WHERE closed_as = 'not_a_lead') AS not_a_lead,
           count(*) FILTER (WHERE closed_at IS NULL AND back IS NOT NULL) AS handed_back,
           count(*) FILTER (WHERE closed_at IS NULL AND back IS NULL) AS in_hand,
           sum(won_value_cents) AS won_value_cents
    FROM lead_selected AS selected WHERE figures_of_permitted(:handed_over_by, :accepted_by))
SELECT stage, reached AS reached_count, round(100.0 * reached / nullif(before, 0), 1) AS before_percent,
       round(days::numeric, 1) AS days_number, now AS now_count,
       round(100.0 * reached / nullif(max(reached) OVER (), 0), 1) AS bar,
       leads AS leads_count, won_value_cents, stage = 'sql' AS is_sql, contacted AS contacted_count,
       usable AS usable_count, lost AS lost_count, not_a_lead AS not_a_lead_count,
       handed_back AS handed_back_count, in_hand AS in_hand_count, customer AS customer_count,
       stage <> 'customer' AS unfinished
FROM counted CROSS JOIN LATERAL (VALUES
    (1, 'prospect', prospect, NULL, prospect_days, prospect_now), (2, 'lead', lead, prospect, lead_days, lead_now),
    (3, 'mql', mql, lead, mql_days, mql_now), (4, 'sql', sql, mql, sql_days, sql_now),
    (5, 'opportunity', opportunity, sql, opportunity_days, opportunity_now),
    (6, 'customer', customer, opportunity, NULL, customer)
) AS steps (position, stage, reached, before, days, now)
ORDER BY position
