-- What happened to the lead a verdict is about, newest first.
-- params: id bigint
SELECT * FROM lead_history WHERE lead_id = :id ORDER BY place DESC, verdict_place DESC LIMIT 50
