-- Changes a cost line; refused when somebody changed it first.
-- params: id bigint, version integer, spent_on date, what text, amount bigint, hours integer
SELECT saved('/campaign/' || campaign_id || '/cost?saved=cost') AS location
FROM campaign_cost_change(:id, :version, :spent_on, :what, :amount, :hours) AS campaign_id
