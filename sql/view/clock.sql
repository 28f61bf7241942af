-- Every clock, one row each: of a lead or of feedback, who owes it, since when, until
-- when, and how it stands. The one place that says running, overdue, met, met late or
-- stopped. team is whose manager sees it too.
CREATE OR REPLACE VIEW clock AS
SELECT run.id, run.lead_id, run.feedback_id, run.kind, run.stage, run.person_id, person.team, run.started_at,
       run.due_at, run.ended_at,
       coalesce(run.outcome, CASE WHEN is_overdue(run.kind, run.due_at) THEN 'overdue' ELSE 'running' END) AS state
FROM clock_run AS run LEFT JOIN person ON person.id = run.person_id;
