-- Attempts to reach a lead that nobody answered, beside what was agreed; no row without one.
-- params: id bigint
SELECT tried.attempts AS attempt_count, tried.days AS day_count, tried.attempts = 1 AS one_attempt,
       tried.attempts > 1 AND tried.days = 1 AS some_today, tried.attempts > 1 AND tried.days > 1 AS some_days,
       setting_value('attempt_count') AS agreed_count, setting_value('attempt_days') AS agreed_day_count,
       tried.enough AND viewer_has('sales') AND lead.stage <> 'mql' AS may_hand_back,
       tried.enough AND viewer_has('sales') AND lead.stage = 'mql' AS may_refuse
FROM lead CROSS JOIN LATERAL lead_attempts(lead) AS tried
WHERE lead.id = :id AND lead.closed_at IS NULL AND tried.attempts > 0
