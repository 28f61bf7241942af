-- agreement reads what was agreed on and writes through functions that ask who does it.
GRANT SELECT ON agreement_history, setting_change, agreement_change, working_day, holiday, holiday_kind, holiday_rule
    TO tandem_agreement;
GRANT EXECUTE ON FUNCTION agreement_save TO tandem_agreement;
GRANT EXECUTE ON FUNCTION calendar_week_save, calendar_fill, calendar_add, calendar_remove TO tandem_agreement;
GRANT SELECT ON routing, routing_salesperson TO tandem_agreement;
GRANT EXECUTE ON FUNCTION routing_save, routing_remove TO tandem_agreement;
-- The rules of the score, and how far re-scoring is.
GRANT SELECT ON score_rule, score_rule_shown TO tandem_agreement;
GRANT SELECT (id, kind, state, done_count, total_count, ended_at) ON job TO tandem_agreement;
GRANT EXECUTE ON FUNCTION score_rule_propose, score_rule_switch, score_rule_decide TO tandem_agreement;
GRANT EXECUTE ON FUNCTION part_turn TO tandem_agreement;
-- The lists that people choose from.
GRANT SELECT ON list_entry, list_kind TO tandem_agreement;
GRANT EXECUTE ON FUNCTION list_save TO tandem_agreement;
