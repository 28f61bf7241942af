-- The campaigns that run in the month shown or start later, first ones first.
-- Nothing where the calendar is shown by weeks.
-- params: month text, view text, kind text, segment text
-- plan: anew
SELECT id, name, kind, segment_id, starts_on, nullif(ends_on, starts_on) AS ends_on, sales_partner_id, campaign_state_now(campaign) AS campaign_state,
       expected_leads AS expected_count
FROM campaign_selected(NULL, :kind, NULL, :segment,
    calendar_month(:month), NULL) AS campaign
WHERE :view = 'list' AND state <> 'cancelled' ORDER BY starts_on, id LIMIT 100
