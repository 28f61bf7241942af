-- For a manager: the overdue clocks of the people of their team, the longest overdue
-- first, then the leads without a deadline that nobody did anything about for a while.
WITH team AS (
    SELECT person.id FROM person JOIN person AS manager ON manager.id = viewer() AND 'manager' = ANY (manager.roles)
    WHERE person.team = manager.team AND person.id <> manager.id
), late AS (
    SELECT mine.id, mine.due_at AS since_at FROM team CROSS JOIN LATERAL (
        SELECT id, due_at FROM lead
        WHERE turn_id = team.id AND closed_at IS NULL AND due_at < tandem_now() AND is_overdue(clock, due_at)
        ORDER BY due_at, id LIMIT 10) AS mine
    ORDER BY mine.due_at, mine.id LIMIT 10
), idle AS (
    SELECT mine.id, mine.active_at AS since_at FROM team CROSS JOIN LATERAL (
        SELECT id, active_at FROM lead
        WHERE turn_id = team.id AND closed_at IS NULL AND due_at IS NULL
          AND active_at < tandem_now() - make_interval(days => (SELECT setting_value('idle_days')::integer))
        ORDER BY active_at LIMIT 5) AS mine
    ORDER BY mine.active_at LIMIT 5
)
SELECT lead.id, coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS who, lead.stage, lead.turn_id,
       shown.is_late, NOT shown.is_late AS is_idle, shown.since_at
FROM (SELECT id, since_at, true AS is_late FROM late
      UNION ALL SELECT id, since_at, false FROM idle WHERE id NOT IN (SELECT id FROM late)) AS shown
JOIN lead ON lead.id = shown.id
LEFT JOIN contact ON contact.id = lead.contact_id LEFT JOIN organisation ON organisation.id = lead.organisation_id
ORDER BY shown.is_late DESC, shown.since_at, lead.id
