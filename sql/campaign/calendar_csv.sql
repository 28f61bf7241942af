-- The campaigns that run in the month shown or start later, with stored codes.
-- params: month text, kind text, segment text
-- plan: anew
SELECT campaign.id, campaign.name, campaign.kind, segment.name AS segment, starts_on, ends_on, partner.name AS sales_partner,
       campaign_state_now(campaign) AS state, expected_leads, message, sales_expects
FROM campaign_selected(NULL, :kind, NULL, :segment,
    calendar_month(:month), NULL) AS campaign
LEFT JOIN segment ON segment.id = campaign.segment_id LEFT JOIN person AS partner ON partner.id = campaign.sales_partner_id
WHERE state <> 'cancelled' ORDER BY starts_on, campaign.id
