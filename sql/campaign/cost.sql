-- Adds a cost line to a campaign.
-- params: id bigint, spent_on date, what text, amount bigint, hours integer
SELECT saved('/campaign/' || id || '/cost?saved=cost') AS location FROM campaign_cost_add(:id, :spent_on, :what, :amount, :hours) AS id
