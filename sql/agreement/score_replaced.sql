-- The wordings that others took the place of, or would: what to show beside those.
SELECT * FROM score_rule_shown WHERE rule_id IN (SELECT replaces FROM score_rule)
