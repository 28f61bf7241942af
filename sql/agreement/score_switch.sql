-- Proposes to switch a rule off, or on again.
-- params: id bigint, why text
SELECT saved('/agreement/score?saved=score') AS location FROM score_rule_switch(:id, :why)
