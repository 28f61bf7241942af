-- Sales asks marketing for help with an outbound action.
-- params: id bigint, what text, wanted_on date, asked_of bigint
SELECT saved('/campaign/' || id || '?saved=help') AS location FROM campaign_help_ask(:id, :what, :wanted_on, :asked_of) AS id
