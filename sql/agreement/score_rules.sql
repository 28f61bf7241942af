-- The rules in force, most points first; those switched off come last.
SELECT rule.*, rule.rule_points AS points_number,
       EXISTS (SELECT FROM score_rule WHERE replaces = rule.rule_id AND state = 'proposed') AS is_waiting
FROM score_rule_shown AS rule WHERE state = 'in_force'
ORDER BY is_off, rule_points DESC, rule_id
