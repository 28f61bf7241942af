-- Changes a campaign; refused when somebody changed it first.
-- params: id bigint, version integer, name text, kind text, channel text, segment_id bigint,
--   starts_on date, ends_on date, message text, budget bigint, cost bigint, expected_leads integer,
--   sales_partner_id bigint, active boolean
SELECT saved('/campaign/' || id || '?saved=campaign') AS location
FROM campaign_change(:id, :version, :name, :kind, :channel, :segment_id, :starts_on, :ends_on, :message,
                     :budget, :cost, :expected_leads, :sales_partner_id, :active) AS id
