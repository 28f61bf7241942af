-- What happened to a lead, with the verdicts given, newest first.
-- params: id bigint
SELECT * FROM lead_history WHERE lead_id = :id ORDER BY place DESC, verdict_place DESC LIMIT 200
