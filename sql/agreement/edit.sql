-- Saves the agreement's values; refused when somebody changed one first.
-- params: version integer, accept_days text, call_wanted_hours text, contact_days text, next_step_days text, answer_days text,
--   close_days text, stay_mql_days text, stay_sql_days text, stay_opportunity_days text, stay_lead_weeks text,
--   stay_prospect_weeks text, postpone_weeks text, attempt_count text, attempt_days text, hand_over_score text,
--   hand_over_asks text[], liberation_day text, sign_off_budget text, sign_off_leads text, sign_off_days text,
--   sign_off_increase text, hour_rate text
SELECT saved('/agreement/current?saved=agreement') AS location
FROM agreement_save(:version, jsonb_build_object(
    'accept_days', :accept_days, 'call_wanted_hours', :call_wanted_hours, 'contact_days', :contact_days, 'next_step_days', :next_step_days,
    'answer_days', :answer_days, 'close_days', :close_days, 'stay_mql_days', :stay_mql_days,
    'stay_sql_days', :stay_sql_days, 'stay_opportunity_days', :stay_opportunity_days,
    'stay_lead_weeks', :stay_lead_weeks, 'stay_prospect_weeks', :stay_prospect_weeks,
    'postpone_weeks', :postpone_weeks, 'attempt_count', :attempt_count, 'attempt_days', :attempt_days,
    'hand_over_score', :hand_over_score, 'hand_over_asks', array_to_string(:hand_over_asks, ' '),
    'liberation_day', :liberation_day, 'sign_off_budget', :sign_off_budget, 'sign_off_leads', :sign_off_leads,
    'sign_off_days', :sign_off_days, 'sign_off_increase', :sign_off_increase, 'hour_rate', :hour_rate))
