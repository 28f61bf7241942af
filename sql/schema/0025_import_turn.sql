-- Whose the leads of a file will be where it names nobody who is at work.
ALTER TABLE import_row
    ADD COLUMN turn_id bigint,      -- who gets the lead, found out by the routing
    ADD COLUMN routing_id bigint,   -- the row of the routing among whose people it is spread
    ADD COLUMN turn_why text,       -- as import_turn's
    ADD COLUMN is_unnamed boolean;  -- the row names what Tandem does not know

-- How many, as the check of a batch found.
CREATE TABLE import_turn (
    batch_id   bigint NOT NULL REFERENCES import_batch ON DELETE CASCADE,
    -- absent: whom the file names is not at work; nobody: it names nobody; unnamed: only
    -- where the names are made that Tandem does not know
    why        text NOT NULL CHECK (why IN ('absent', 'nobody', 'unnamed')),
    person_id  bigint NOT NULL REFERENCES person,
    lead_count bigint NOT NULL,
    PRIMARY KEY (batch_id, why, person_id)
);
