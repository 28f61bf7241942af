-- What was changed in the routing, newest first.
SELECT section, act, was, became, person_id, changed_at FROM agreement_history
WHERE section = 'routing' ORDER BY changed_at DESC, place DESC LIMIT 50
