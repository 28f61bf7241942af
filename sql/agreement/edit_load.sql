-- The agreement's values, for the form that edits them.
SELECT agreement_version() AS version, setting_value('accept_days') AS accept_days,
       setting_value('contact_days') AS contact_days, setting_value('next_step_days') AS next_step_days,
       setting_value('answer_days') AS answer_days, setting_value('close_days') AS close_days,
       setting_value('stay_mql_days') AS stay_mql_days, setting_value('stay_sql_days') AS stay_sql_days,
       setting_value('stay_opportunity_days') AS stay_opportunity_days,
       setting_value('stay_lead_weeks') AS stay_lead_weeks, setting_value('stay_prospect_weeks') AS stay_prospect_weeks,
       setting_value('postpone_weeks') AS postpone_weeks, setting_value('attempts') AS attempts,
       setting_value('attempt_days') AS attempt_days, setting_value('minimum_score') AS minimum_score,
       string_to_array(setting_value('required_answers'), ',') AS required_answers,
       setting_value('liberation_day') AS liberation_day
