-- The moves the viewer may make on this campaign now: the buttons of its record.
-- params: id bigint
SELECT DISTINCT ON (move.position) campaign.id AS campaign_number, move.code AS campaign_button,
       move.main AND NOT (move.code = 'sign-off' AND campaign.state = 'objected') AS main
FROM campaign JOIN campaign_move_allowed AS allowed ON allowed.from_state = campaign_state_now(campaign)
     JOIN campaign_move AS move ON move.code = allowed.move
WHERE campaign.id = :id AND campaign_move_permitted(move.code, campaign)
ORDER BY move.position
