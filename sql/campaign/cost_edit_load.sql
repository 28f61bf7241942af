-- A cost line, for the forms that change and remove it.
-- params: id bigint
SELECT line.id AS line_id, line.version, spent_on, coalesce(what, '') AS what, amount_cents AS amount, hours, line.cost_cents AS line_cents, rate_cents,
       campaign.id, campaign.name AS heading, NOT campaign_permitted(campaign.kind) AS read_only
FROM campaign_cost AS line JOIN campaign ON campaign.id = line.campaign_id WHERE line.id = :id
