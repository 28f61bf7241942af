-- What happened to a lead, with the verdicts given, its touches and the content used, newest first.
-- params: id bigint
SELECT * FROM lead_history WHERE lead_id = :id
ORDER BY place DESC, is_event, event_at DESC, place_within DESC LIMIT 200
