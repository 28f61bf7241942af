-- What a person owes is read from the index alone, soonest first: a manager's desk asks
-- it of a whole team. The same for what is owed to a person.
DROP INDEX clock_run_owed;
CREATE INDEX clock_run_owed ON clock_run (person_id, due_at) INCLUDE (kind, lead_id, feedback_id) WHERE ended_at IS NULL;
CREATE INDEX feedback_owed_to ON feedback (given_by, due_at) WHERE owed AND state = 'given';
