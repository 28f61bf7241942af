-- What desks are drawn from: the last activity of a lead, and what each of their lists
-- is found by.

-- When something was last done about a lead; what scores or imports write of it is none.
ALTER TABLE lead ADD COLUMN active_at timestamptz NOT NULL DEFAULT tandem_now();
UPDATE lead SET active_at = last.event_at
FROM (SELECT lead_id, max(event_at) AS event_at FROM event GROUP BY lead_id) AS last
WHERE last.lead_id = lead.id;

INSERT INTO setting (name, value, meaning) VALUES
    ('idle_days', '30', 'days after which a manager sees an open lead that nobody did anything about');

-- A desk counts without reading the leads themselves: the clock says whether one
-- is a call-back, which shows on its day.
DROP INDEX lead_turn;
CREATE INDEX lead_turn ON lead (turn_id, due_at, id) INCLUDE (clock) WHERE closed_at IS NULL;
CREATE INDEX lead_idle ON lead (turn_id, active_at) WHERE closed_at IS NULL AND due_at IS NULL;
CREATE INDEX lead_unaccepted ON lead (handed_over_by, due_at) WHERE stage = 'mql' AND closed_at IS NULL;

-- What a person did in a week.
CREATE INDEX event_person ON event (person_id, event_at) INCLUDE (move, reached);
-- What somebody asked a colleague to deal with.
CREATE INDEX touch_asked ON touch (recorded_by, touch_at) WHERE handled_at IS NULL AND handler_id IS NOT NULL;
