-- The rows of funnel.csv.
-- with: funnel_grouped
-- plan: anew
SELECT dimension_name(split_part(:by, ',', 1), key_1) AS by_1, dimension_name(nullif(split_part(:by, ',', 2), ''), key_2) AS by_2,
       prospect, lead, mql, sql, opportunity, customer,
       round(100.0 * customer / nullif(mql, 0), 2) AS customer_percent,
       round(100.0 * customer / nullif(sum(customer) OVER (), 0), 2) AS customer_share_percent,
       round(median_days::numeric, 1) AS median_days_to_customer,
       round(mean_days, 2) AS mean_days_to_customer,
       (won_value_cents / 100.0)::numeric(17, 2) AS won_value
FROM funnel_grouped AS grouped ORDER BY leads DESC, 1, 2
