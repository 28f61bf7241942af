-- The agreement's values, for the form that edits them.
SELECT agreement_version() AS version, setting_value('accept_days') AS accept_days,
       setting_value('call_wanted_hours') AS call_wanted_hours, setting_value('contact_days') AS contact_days, setting_value('next_step_days') AS next_step_days,
       setting_value('answer_days') AS answer_days, setting_value('close_days') AS close_days,
       setting_value('stay_mql_days') AS stay_mql_days, setting_value('stay_sql_days') AS stay_sql_days,
       setting_value('stay_opportunity_days') AS stay_opportunity_days,
       setting_value('stay_lead_weeks') AS stay_lead_weeks, setting_value('stay_prospect_weeks') AS stay_prospect_weeks,
       setting_value('postpone_weeks') AS postpone_weeks, setting_value('attempt_count') AS attempt_count,
       setting_value('attempt_days') AS attempt_days, setting_value('hand_over_score') AS hand_over_score,
       string_to_array(setting_value('hand_over_asks'), ' ') AS hand_over_asks,
       setting_value('liberation_day') AS liberation_day, setting_value('sign_off_budget') AS sign_off_budget,
       setting_value('sign_off_leads') AS sign_off_leads, setting_value('sign_off_days') AS sign_off_days,
       setting_value('sign_off_increase') AS sign_off_increase, setting_value('hour_rate') AS hour_rate
