-- The answers a person owes: on their desk, and in the menu of every page.
CREATE INDEX feedback_owed_by ON feedback (owed_by, due_at) WHERE owed AND state = 'given';
