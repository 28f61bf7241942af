-- What a campaign cost, newest first, with who may change it.
-- params: id bigint
SELECT line.id, spent_on, what, line.what IS NULL AS in_one_sum, hours AS hours_count, rate_cents, line.cost_cents AS line_cents, made_by,
       campaign_permitted(campaign.kind) AS may_change_line
FROM campaign_cost AS line JOIN campaign ON campaign.id = line.campaign_id
WHERE line.campaign_id = :id AND removed_at IS NULL ORDER BY spent_on DESC, line.id DESC
