-- Logs a campaign: a draft, or at once proposed.
-- params: name text, kind text, channel text, segment_id bigint, starts_on date, ends_on date,
--   message text, sales_expects text, budget bigint, cost bigint, expected_leads integer, sales_partner_id bigint,
--   outbound_way text, calling_list text, next text
SELECT saved('/campaign/' || id || '?saved=campaign') AS location
FROM campaign_log(:name, :kind, :channel, :segment_id, :starts_on, :ends_on, :message, :budget, :cost,
                  :expected_leads, :sales_partner_id, :sales_expects, coalesce(:next = '1', false), :outbound_way, :calling_list) AS id
