-- What was changed in the lists, newest first.
SELECT section, act, was, became, person_id, changed_at FROM agreement_history
WHERE section = 'list' ORDER BY changed_at DESC, place DESC LIMIT 50
