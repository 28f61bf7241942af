-- Marketing will help.
-- params: id bigint, version integer
SELECT saved('/campaign/' || campaign_id || '?saved=help') AS location FROM campaign_help_answer(:id, :version, 'take', NULL) AS campaign_id
