-- Above what sales is asked before a campaign starts, and how long it has.
SELECT setting_value('sign_off_budget')::bigint * 100 AS limit_budget_cents, setting_value('sign_off_leads') AS limit_leads_count,
       setting_value('sign_off_days') AS limit_days_count
