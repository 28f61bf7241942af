-- The same for the page: at most 200 rows, with keys to look up labels and to click
-- through. Without a dimension it asks nothing.
-- with: funnel_grouped
-- plan: anew
SELECT key_1, key_2, dimension_name(split_part(:by, ',', 1), key_1) AS name_1, dimension_name(nullif(split_part(:by, ',', 2), ''), key_2) AS name_2,
       leads AS leads_count, mql AS mql_count, sql AS sql_count, opportunity AS opportunity_count,
       customer AS customer_count,
       round(100.0 * customer / nullif(mql, 0), 2) AS customer_percent,
       round(median_days::numeric, 1) AS median_days_number, round(mean_days, 1) AS mean_days_number,
       won_value_cents, round(100.0 * leads / nullif(max(leads) OVER (), 0), 1) AS bar
FROM funnel_grouped AS grouped
WHERE :by IS NOT NULL
ORDER BY CASE WHEN split_part(:by, ',', 1) LIKE '%month' THEN key_1 END DESC, leads DESC, 3, 4 LIMIT 200
