-- Records what a prospect read, visited, asked or said.
-- params: id bigint, kind text, touch_on date, channel text, campaign_id bigint, what text, link text,
--   handler_id bigint
SELECT saved('/lead/' || :id || '?saved=touch') AS location
FROM touch_log(:id, :kind, :touch_on, :channel, :campaign_id, :what, :link, :handler_id)
