-- Marketing cannot help, with the reason.
-- params: id bigint, version integer, reply text
SELECT saved('/campaign/' || campaign_id || '?saved=help') AS location FROM campaign_help_answer(:id, :version, 'refuse', :reply) AS campaign_id
