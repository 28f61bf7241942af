-- Decides on a proposed rule.
-- params: id bigint, decision text, decision_note text
SELECT saved('/agreement/score?saved=score') AS location FROM score_rule_decide(:id, :decision, :decision_note)
