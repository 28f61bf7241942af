-- Takes a cost line out of the sum.
-- params: id bigint, version integer
SELECT saved('/campaign/' || campaign_id || '/cost?saved=cost') AS location FROM campaign_cost_remove(:id, :version) AS campaign_id
