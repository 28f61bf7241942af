-- Saves the agreement's values; refused when somebody changed one first.
-- params: version integer, accept_days text, contact_days text, next_step_days text, answer_days text,
--   close_days text, stay_mql_days text, stay_sql_days text, stay_opportunity_days text, stay_lead_weeks text,
--   stay_prospect_weeks text, postpone_weeks text, attempts text, attempt_days text, minimum_score text,
--   required_answers text[], liberation_day text
SELECT saved('/agreement/current?saved=agreement') AS location
FROM agreement_save(:version, jsonb_build_object(
    'accept_days', :accept_days, 'contact_days', :contact_days, 'next_step_days', :next_step_days,
    'answer_days', :answer_days, 'close_days', :close_days, 'stay_mql_days', :stay_mql_days,
    'stay_sql_days', :stay_sql_days, 'stay_opportunity_days', :stay_opportunity_days,
    'stay_lead_weeks', :stay_lead_weeks, 'stay_prospect_weeks', :stay_prospect_weeks,
    'postpone_weeks', :postpone_weeks, 'attempts', :attempts, 'attempt_days', :attempt_days,
    'minimum_score', :minimum_score, 'required_answers', array_to_string(:required_answers, ','),
    'liberation_day', :liberation_day))
