-- The funnel of a cohort by one or two dimensions, by= (CONTRACT: Funnel figures): a
-- row a value, or pair of values, that has leads; keys, not names.
-- params: by text
-- with: lead_selected
-- materialized: asked once, not for each lead
WITH seen AS MATERIALIZED (SELECT figures_shown_all() AS all_people, viewer() AS viewer,
                                  figures_of_permitted(:handed_over_by, :accepted_by) AS of_permitted),
keyed AS (
    SELECT selected.*, lead_dimension(split_part(:by, ',', 1), captured_at, customer_at, channel, campaign_id, segment_id, handed_over_by,
                          accepted_by, all_people, viewer) AS key_1,
           lead_dimension(nullif(split_part(:by, ',', 2), ''), captured_at, customer_at, channel, campaign_id, segment_id, handed_over_by,
                          accepted_by, all_people, viewer) AS key_2
    FROM seen CROSS JOIN lead_selected AS selected
    WHERE of_permitted AND (customer_at IS NOT NULL
        OR NOT coalesce('won_month' IN (split_part(:by, ',', 1), nullif(split_part(:by, ',', 2), '')), false))
),
cohort AS ( -- a row a lead; by activity a row for each stage, in the month it was reached
    SELECT CASE split_part(:by, ',', 1) WHEN 'activity_month' THEN to_char(step.reached_at, 'YYYY-MM')
                ELSE key_1 END AS key_1,
           CASE nullif(split_part(:by, ',', 2), '') WHEN 'activity_month' THEN to_char(step.reached_at, 'YYYY-MM')
                ELSE key_2 END AS key_2,
           id, step.prospect, step.lead, step.mql, step.sql, step.opportunity, step.customer, won_value_cents,
           CASE WHEN step.customer THEN customer_at::date - mql_at::date END AS days
    FROM keyed CROSS JOIN LATERAL (VALUES
        (false, captured_at, prospect_at IS NOT NULL, lead_at IS NOT NULL, mql_at IS NOT NULL, sql_at IS NOT NULL,
         opportunity_at IS NOT NULL, customer_at IS NOT NULL),
        (true, prospect_at, true, false, false, false, false, false),
        (true, lead_at, false, true, false, false, false, false),
        (true, mql_at, false, false, true, false, false, false),
        (true, sql_at, false, false, false, true, false, false),
        (true, opportunity_at, false, false, false, false, true, false),
        (true, customer_at, false, false, false, false, false, true)
    ) AS step (by_activity, reached_at, prospect, lead, mql, sql, opportunity, customer)
    WHERE step.reached_at IS NOT NULL
      AND step.by_activity = coalesce('activity_month' IN (split_part(:by, ',', 1), nullif(split_part(:by, ',', 2), '')), false)
),
months AS ( -- months in which nothing happened stay in sight
    SELECT to_char(month, 'YYYY-MM') AS key_1
    FROM (SELECT min(key_1 || '-01')::date AS first, max(key_1 || '-01')::date AS last FROM cohort
          WHERE split_part(:by, ',', 1) = 'activity_month') AS ends, generate_series(first, last, '1 month') AS month
    WHERE nullif(split_part(:by, ',', 2), '') IS NULL
),
grouped AS (
    SELECT key_1, key_2, count(DISTINCT id) AS leads,
           count(*) FILTER (WHERE prospect) AS prospect, count(*) FILTER (WHERE lead) AS lead,
           count(*) FILTER (WHERE mql) AS mql, count(*) FILTER (WHERE sql) AS sql,
           count(*) FILTER (WHERE opportunity) AS opportunity,
           count(*) FILTER (WHERE customer) AS customer,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY days) AS median_days, avg(days) AS mean_days,
           coalesce(sum(won_value_cents) FILTER (WHERE customer), 0) AS won_value_cents
    FROM cohort GROUP BY key_1, key_2
    UNION ALL
    SELECT key_1, NULL, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0 FROM months
    WHERE key_1 NOT IN (SELECT cohort.key_1 FROM cohort)
)
SELECT * FROM grouped
