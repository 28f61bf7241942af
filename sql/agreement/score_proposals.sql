-- Wordings that a manager of the other team is to decide on, oldest first.
SELECT * FROM score_rule_shown WHERE state = 'proposed' ORDER BY rule_id
