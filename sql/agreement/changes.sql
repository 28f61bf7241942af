-- The latest changes of the agreement, newest first.
SELECT section, act, was, became, person_id, changed_at FROM agreement_history
ORDER BY changed_at DESC, place DESC LIMIT 50
