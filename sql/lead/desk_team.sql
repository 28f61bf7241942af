-- For a manager: what the people of their team owe by an overdue clock (a step, the stay
-- in a stage, an answer), each lead once, the longest overdue first; then answers that
-- were not enough twice; then the leads without a deadline that nobody did anything about for a while.
WITH team AS (
    SELECT person.id FROM person JOIN person AS manager ON manager.id = viewer() AND 'manager' = ANY (manager.roles)
    WHERE person.team = manager.team AND person.id <> manager.id
), late AS (
    SELECT lead_id, feedback_id, person_id, min(due_at) AS since_at
    FROM (SELECT owed.*, team.id AS person_id FROM team CROSS JOIN LATERAL (
              SELECT lead_id, feedback_id, due_at FROM clock -- of a lead two may run
              WHERE person_id = team.id AND ended_at IS NULL AND due_at < tandem_now() AND (kind <> 'call_back' OR is_overdue(kind, due_at))
              ORDER BY due_at LIMIT 20) AS owed
          ORDER BY owed.due_at LIMIT 20) AS longest
    GROUP BY lead_id, feedback_id, person_id ORDER BY since_at LIMIT 10
), again AS (
    SELECT owed.id, team.id AS person_id, owed.since_at FROM team CROSS JOIN LATERAL (
        SELECT feedback.id, given.since_at FROM feedback, LATERAL (
            SELECT count(*), max(event_at) AS since_at FROM feedback_event
            WHERE feedback_id = feedback.id AND act = 'reopen') AS given
        WHERE owed_by = team.id AND owed AND state = 'given' AND due_at >= tandem_now() AND given.count >= 2
        ORDER BY given.since_at LIMIT 5) AS owed
    ORDER BY owed.since_at LIMIT 5
), idle AS (
    SELECT mine.id, team.id AS person_id, mine.active_at AS since_at FROM team CROSS JOIN LATERAL (
        SELECT id, active_at FROM lead
        WHERE turn_id = team.id AND closed_at IS NULL AND due_at IS NULL
          AND active_at < tandem_now() - make_interval(days => (SELECT setting_value('idle_days')::integer))
        ORDER BY active_at LIMIT 5) AS mine
    ORDER BY mine.active_at LIMIT 5
)
SELECT coalesce('/feedback/' || shown.feedback_id, '/lead/' || shown.lead_id) AS path,
       shown.feedback_id IS NOT NULL AND NOT item.about_follow_up AS is_feedback, item.about_follow_up AS is_follow_up,
       coalesce(item.who, contact.name, organisation.name, lead.reference, lead.id::text) AS who, lead.stage,
       shown.person_id AS turn_id, shown.is_late, shown.is_idle, shown.is_again, shown.since_at
FROM (SELECT lead_id, feedback_id, person_id, since_at, true AS is_late, false AS is_again, false AS is_idle FROM late
      UNION ALL SELECT NULL, id, person_id, since_at, false, true, false FROM again
      UNION ALL SELECT id, NULL, person_id, since_at, false, false, true FROM idle
      WHERE NOT EXISTS (SELECT FROM late WHERE late.lead_id = idle.id)) AS shown
LEFT JOIN lead ON lead.id = shown.lead_id LEFT JOIN feedback_item AS item ON item.id = shown.feedback_id
LEFT JOIN contact ON contact.id = lead.contact_id LEFT JOIN organisation ON organisation.id = lead.organisation_id
ORDER BY shown.is_late DESC, shown.is_again DESC, shown.since_at, shown.lead_id, shown.feedback_id
