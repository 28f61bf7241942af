-- Lists stay as fast at a million leads as at ten thousand: each filter has an index in
-- the order of the list, which also holds what it is most often combined with, so that
-- counting to 1,000 reads the index alone.

-- The position of the furthest stage a lead has reached; trigger lead_stages.
ALTER TABLE lead ADD COLUMN reached integer NOT NULL DEFAULT 1;
DROP INDEX lead_captured, lead_campaign, lead_channel, lead_segment, lead_handed_over_by, lead_accepted_by, lead_overdue;
UPDATE lead SET reached = CASE WHEN customer_at IS NOT NULL THEN 6 WHEN opportunity_at IS NOT NULL THEN 5
    WHEN sql_at IS NOT NULL THEN 4 WHEN mql_at IS NOT NULL THEN 3 WHEN lead_at IS NOT NULL THEN 2 ELSE 1 END;

CREATE INDEX lead_captured ON lead (captured_at DESC, id DESC) INCLUDE (stage, closed_as, reached);
CREATE INDEX lead_campaign ON lead (campaign_id, captured_at DESC, id DESC) INCLUDE (stage, closed_as, reached);
CREATE INDEX lead_channel ON lead (channel, captured_at DESC, id DESC) INCLUDE (stage, closed_as, reached);
CREATE INDEX lead_segment ON lead (segment_id, captured_at DESC, id DESC) INCLUDE (stage, closed_as, reached);
CREATE INDEX lead_handed_over_by ON lead (handed_over_by, captured_at DESC, id DESC) INCLUDE (stage, closed_as, reached);
CREATE INDEX lead_accepted_by ON lead (accepted_by, captured_at DESC, id DESC) INCLUDE (stage, closed_as, reached);
-- Only what few leads are: small, and seldom written.
CREATE INDEX lead_reached ON lead (captured_at DESC, id DESC) INCLUDE (reached) WHERE reached >= 5;
CREATE INDEX lead_closed_as ON lead (closed_as, captured_at DESC, id DESC) WHERE closed_as IS NOT NULL;
CREATE INDEX lead_back ON lead (captured_at DESC, id DESC) WHERE back IS NOT NULL AND closed_at IS NULL;
CREATE INDEX lead_origin ON lead (origin, captured_at DESC, id DESC) WHERE origin <> 'marketing';
CREATE INDEX lead_turn_captured ON lead (turn_id, captured_at DESC, id DESC) INCLUDE (stage) WHERE closed_at IS NULL;
CREATE INDEX lead_dated ON lead (captured_at DESC, id DESC) INCLUDE (clock, due_at) WHERE closed_at IS NULL AND due_at IS NOT NULL;
CREATE INDEX lead_overdue ON lead (due_at) INCLUDE (clock) WHERE closed_at IS NULL;
-- There are none: an index of nothing says so at once.
CREATE INDEX lead_turnless ON lead (captured_at DESC, id DESC) WHERE turn_id IS NULL AND closed_at IS NULL;
