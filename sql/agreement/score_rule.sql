-- One wording of a rule, for the forms that act on it.
-- params: id bigint
SELECT * FROM score_rule_shown WHERE rule_id = :id
