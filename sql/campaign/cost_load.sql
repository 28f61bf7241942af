-- The campaign that a cost line is added to.
-- params: id bigint
SELECT id, name AS heading, cost_cents, budget_cents, round(100.0 * cost_cents / nullif(budget_cents, 0)) AS cost_percent,
       NOT campaign_permitted(kind) AS read_only, setting_value('hour_rate')::bigint * 100 AS hour_rate_cents
FROM campaign WHERE id = :id
