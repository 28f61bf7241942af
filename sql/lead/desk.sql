-- What waits for the viewer with a deadline, what is overdue (by the stay in its
-- stage too) and soonest first; who was tried today comes last. Fifty are enough for a day.
-- with: desk_line
SELECT line.* FROM (
    (SELECT mine.id FROM desk_people(viewer()) AS who (id) CROSS JOIN LATERAL (
        SELECT id, due_at FROM lead
        WHERE turn_id = who.id AND closed_at IS NULL AND due_at IS NOT NULL AND clock <> 'call_back'
        ORDER BY due_at, id LIMIT 50) AS mine
     ORDER BY mine.due_at, mine.id LIMIT 50)
    UNION
    SELECT late.id FROM desk_people(viewer()) AS who (id) CROSS JOIN LATERAL (
        SELECT lead_id AS id FROM clock
        WHERE person_id = who.id AND kind = 'stay' AND ended_at IS NULL AND is_overdue('stay', due_at)
        ORDER BY due_at LIMIT 50) AS late) AS first
JOIN desk_line AS line ON line.id = first.id
ORDER BY line.tried_today, line.is_late DESC, line.due_at, line.id LIMIT 50
