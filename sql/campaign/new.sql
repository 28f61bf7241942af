-- Logs a campaign.
-- params: name text, kind text, channel text, segment_id bigint, starts_on date, ends_on date,
--   message text, budget bigint, cost bigint, expected_leads integer, sales_partner_id bigint
SELECT saved('/campaign/' || id || '?saved=campaign') AS location
FROM campaign_log(:name, :kind, :channel, :segment_id, :starts_on, :ends_on, :message, :budget, :cost,
                  :expected_leads, :sales_partner_id) AS id
