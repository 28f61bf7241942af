-- Sets the viewer's day at a fair.
-- params: version integer, campaign_id bigint, channel text, segment_id bigint, country text, wording text
SELECT saved('/lead/fair?saved=day') AS location
FROM fair_day_save(:version, :campaign_id, :channel, :segment_id, :country, :wording)
