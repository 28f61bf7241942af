-- The campaigns that run in the month shown or start later, first ones first.
-- params: month text, kind text, segment text
-- plan: anew
SELECT id, name, kind, segment_id, starts_on, nullif(ends_on, starts_on) AS ends_on, sales_partner_id, campaign_state_now(campaign) AS campaign_state,
       expected_leads AS expected_count
FROM campaign_selected(NULL, :kind, NULL, :segment,
    CASE WHEN :month ~ '^2[01][0-9]{2}-(0[1-9]|1[0-2])$' THEN (:month || '-01')::date
    ELSE date_trunc('month', tandem_today()::timestamp)::date END, NULL) AS campaign
WHERE state <> 'cancelled' ORDER BY starts_on, id LIMIT 100
