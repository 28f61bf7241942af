-- Takes a proposed rule back, for the team that proposed it.
-- params: id bigint, decision_note text
SELECT saved('/agreement/score?saved=score') AS location FROM score_rule_decide(:id, 'withdraw', :decision_note)
