-- Marketing has helped.
-- params: id bigint, version integer, reply text
SELECT saved('/campaign/' || campaign_id || '?saved=help') AS location FROM campaign_help_answer(:id, :version, 'done', :reply) AS campaign_id
