-- Changes a campaign; refused when somebody changed it first.
-- params: id bigint, version integer, name text, kind text, channel text, segment_id bigint,
--   starts_on date, ends_on date, message text, sales_expects text, budget bigint, expected_leads integer,
--   sales_partner_id bigint, active boolean, outbound_way text, calling_list text
SELECT saved('/campaign/' || id || '?saved=campaign') AS location
FROM campaign_change(:id, :version, :name, :kind, :channel, :segment_id, :starts_on, :ends_on, :message, :sales_expects,
                     :budget, :expected_leads, :sales_partner_id, :active, :outbound_way, :calling_list) AS id
