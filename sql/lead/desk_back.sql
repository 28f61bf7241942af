-- What comes back today: call-backs and what was postponed, on its day and after it.
-- with: desk_line
SELECT line.* FROM (
    SELECT mine.id FROM desk_people(viewer()) AS who (id) CROSS JOIN LATERAL (
        SELECT id, due_at FROM lead
        WHERE turn_id = who.id AND closed_at IS NULL AND clock = 'call_back'
          AND due_at < (tandem_today() + 1)::timestamptz
        ORDER BY due_at, id LIMIT 50) AS mine
    ORDER BY mine.due_at, mine.id LIMIT 50) AS first
JOIN desk_line AS line ON line.id = first.id
ORDER BY line.tried_today, line.due_at, line.id
