-- What was decided on the rules, newest first.
SELECT rule.*, state IN ('in_force', 'replaced') AS was_agreed, state = 'declined' AS was_declined,
       state = 'withdrawn' AS was_withdrawn, replaces IS NOT NULL AS is_change, replaces IS NULL AS is_new
FROM score_rule_shown AS rule WHERE state <> 'proposed' ORDER BY decided_at DESC, rule_id DESC LIMIT 100
