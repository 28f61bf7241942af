-- The funnel of a cohort by one or two dimensions, by= (CONTRACT: Funnel figures): a
-- row a value, or pair of values, that has leads; keys, not names.
-- params: by text
-- with: lead_selected
WITH seen AS (SELECT figures_shown_all() AS all_people, viewer() AS viewer),
cohort AS (
    SELECT CASE split_part(:by, ',', 1) WHEN 'activity_month' THEN to_char(step.reached_at, 'YYYY-MM')
                ELSE lead_dimension(selected, split_part(:by, ',', 1), seen.all_people, seen.viewer) END AS key_1,
           CASE nullif(split_part(:by, ',', 2), '') WHEN 'activity_month' THEN to_char(step.reached_at, 'YYYY-MM')
                ELSE lead_dimension(selected, nullif(split_part(:by, ',', 2), ''), seen.all_people, seen.viewer) END AS key_2,
           selected.id, step.stage, selected.won_value_cents,
           CASE WHEN step.stage = 'customer' THEN selected.customer_at::date - selected.mql_at::date END AS days
    FROM seen CROSS JOIN lead_selected AS selected
    CROSS JOIN LATERAL (VALUES ('prospect', prospect_at), ('lead', lead_at), ('mql', mql_at), ('sql', sql_at),
        ('opportunity', opportunity_at), ('customer', customer_at)) AS step (stage, reached_at)
    WHERE step.reached_at IS NOT NULL
      AND (NOT coalesce('won_month' IN (split_part(:by, ',', 1), nullif(split_part(:by, ',', 2), '')), false) OR selected.customer_at IS NOT NULL)
),
months AS ( -- months in which nothing happened stay in sight
    SELECT to_char(month, 'YYYY-MM') AS key_1
    FROM (SELECT min(key_1 || '-01')::date AS first, max(key_1 || '-01')::date AS last FROM cohort
          WHERE split_part(:by, ',', 1) = 'activity_month') AS ends, generate_series(first, last, '1 month') AS month
    WHERE nullif(split_part(:by, ',', 2), '') IS NULL
),
grouped AS (
    SELECT key_1, key_2, count(DISTINCT id) AS leads,
           count(*) FILTER (WHERE stage = 'prospect') AS prospect, count(*) FILTER (WHERE stage = 'lead') AS lead,
           count(*) FILTER (WHERE stage = 'mql') AS mql, count(*) FILTER (WHERE stage = 'sql') AS sql,
           count(*) FILTER (WHERE stage = 'opportunity') AS opportunity,
           count(*) FILTER (WHERE stage = 'customer') AS customer,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY days) AS median_days, avg(days) AS mean_days,
           coalesce(sum(won_value_cents) FILTER (WHERE stage = 'customer'), 0) AS won_value_cents
    FROM cohort GROUP BY key_1, key_2
    UNION ALL
    SELECT key_1, NULL, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0 FROM months
    WHERE key_1 NOT IN (SELECT cohort.key_1 FROM cohort)
)
SELECT * FROM grouped
