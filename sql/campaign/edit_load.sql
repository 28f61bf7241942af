-- A campaign for the form that changes it; the version it guards.
-- params: id bigint
SELECT id, version, name, kind, channel, segment_id, starts_on, ends_on, message, budget_cents AS budget,
       cost_cents AS cost, expected_leads, sales_partner_id, active, name AS heading,
       NOT campaign_permitted(kind) AS read_only
FROM campaign WHERE id = :id
