-- A campaign for the form that changes it; the version it guards; what asks sales again.
-- params: id bigint
SELECT id, version, name, kind, channel, segment_id, starts_on, ends_on, message, sales_expects, budget_cents AS budget,
       expected_leads, sales_partner_id, active, outbound_way, calling_list, name AS heading,
       NOT campaign_permitted(kind) AS read_only, state = 'planned' AND campaign_asks(campaign) AS is_agreed,
       agreed_budget_cents, agreed_leads AS agreed_leads_count, setting_value('sign_off_increase') AS increase_percent
FROM campaign WHERE id = :id
