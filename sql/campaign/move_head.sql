-- The campaign that a form makes a move on, with what is asked about it.
-- params: id bigint
SELECT id, version, name AS heading, kind, channel, segment_id, starts_on, nullif(ends_on, starts_on) AS ends_on, message, sales_expects,
       budget_cents, expected_leads AS expected_count, owner_id, sales_partner_id, campaign_state_now(campaign) AS campaign_state,
       campaign_asks(campaign) AS asks, NOT campaign_asks(campaign) AS not_asked, campaign_due(campaign) AS due_at,
       campaign_signer(campaign) AS signer_id, objection.note AS objection, objection.person_id AS said_by,
       campaign_moves_not_now(campaign) AS not_now
FROM campaign
LEFT JOIN LATERAL (SELECT note, person_id FROM campaign_event WHERE campaign_id = campaign.id AND act = 'object' AND state = 'objected'
                   ORDER BY campaign_event.id DESC LIMIT 1) AS objection ON true
WHERE id = :id
