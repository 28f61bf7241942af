-- The clocks of a lead, what runs first, then the newest: who owed what by when, and
-- what became of it.
-- params: id bigint
SELECT clock.kind AS clock, CASE clock.kind WHEN 'stay' THEN clock.stage END AS stage, clock.person_id, clock.due_at,
       clock.ended_at, clock.state = 'running' AS runs, clock.state = 'overdue' AS overdue, clock.state = 'met' AS met,
       clock.state = 'met_late' AS met_late, clock.state = 'stopped' AS stopped
FROM clock WHERE lead_id = :id ORDER BY ended_at IS NOT NULL, kind = 'stay', id DESC LIMIT 12
