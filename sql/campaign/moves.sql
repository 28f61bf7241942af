-- The moves the viewer may make on this campaign now: the buttons of its record.
-- params: id bigint
SELECT campaign.id AS campaign_number, move.code AS campaign_button,
       move.main AND NOT (move.code = 'sign-off' AND campaign.state = 'objected') AS main
FROM campaign CROSS JOIN LATERAL campaign_moves(campaign) AS open (code) JOIN campaign_move AS move ON move.code = open.code
WHERE campaign.id = :id ORDER BY move.position
