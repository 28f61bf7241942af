-- The funnel by one or two dimensions: the rows of funnel.csv (CONTRACT: Funnel figures).
-- params: by text
-- with: lead_selected
-- plan: anew
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
SELECT dimension_name(split_part(:by, ',', 1), key_1) AS by_1, dimension_name(nullif(split_part(:by, ',', 2), ''), key_2) AS by_2,
       prospect, lead, mql, sql, opportunity, customer,
       round(100.0 * customer / nullif(mql, 0), 2) AS customer_percent,
       round(100.0 * customer / nullif(sum(customer) OVER (), 0), 2) AS customer_share_percent,
       round(median_days::numeric, 1) AS median_days_to_customer,
       round(mean_days, 2) AS mean_days_to_customer,
       (won_value_cents / 100.0)::numeric(17, 2) AS won_value
FROM grouped ORDER BY leads DESC, 1, 2
