-- Contact with an outcome and a next step; score by rules that both teams agree on.

-- Contact made -------------------------------------------------------------------

-- How an attempt to reach somebody ended. reached: it was contact, not a mere attempt
-- (DOMAIN, Clocks).
CREATE TABLE contact_outcome (
    code     text PRIMARY KEY,
    position integer NOT NULL,
    active   boolean NOT NULL DEFAULT true,
    reached  boolean NOT NULL,
    label_en text NOT NULL, label_nl text NOT NULL, label_da text NOT NULL
);
INSERT INTO contact_outcome (position, code, reached, label_en, label_nl, label_da) VALUES
    (1, 'no_answer', false, 'No answer', 'Geen gehoor', 'Intet svar'),
    (2, 'message_left', false, 'Left or sent a message', 'Bericht achtergelaten of gestuurd', 'Lagde eller sendte en besked'),
    (3, 'somebody_else', false, 'Spoke with somebody else', 'Iemand anders gesproken', 'Talte med en anden'),
    (4, 'talked', true, 'Spoke or wrote with each other', 'Elkaar gesproken of geschreven', 'Talte eller skrev sammen'),
    (5, 'meeting_agreed', true, 'Agreed to meet', 'Afspraak gemaakt', 'Aftalte et møde'),
    (6, 'wants_quote', true, 'Wants a quote', 'Wil een offerte', 'Vil have et tilbud'),
    (7, 'wants_information', true, 'Wants information', 'Wil informatie', 'Vil have information'),
    (8, 'not_now', true, 'Not now', 'Nu niet', 'Ikke nu');
CREATE TRIGGER contact_outcome_lookup AFTER INSERT OR UPDATE OR DELETE ON contact_outcome
    FOR EACH STATEMENT EXECUTE FUNCTION lookup_changed();
ALTER TABLE event ADD COLUMN outcome text REFERENCES contact_outcome; -- of the move contact; NULL: said by reached alone
ALTER TABLE event ADD COLUMN next_step text CHECK (length(next_step) <= 200);

-- What fit is judged by -------------------------------------------------------------

ALTER TABLE organisation ADD COLUMN industry text CHECK (length(industry) <= 120);
ALTER TABLE organisation ADD COLUMN version integer NOT NULL DEFAULT 1;

-- Score rules ------------------------------------------------------------------------

-- A row is one wording of a rule, and stays as it was proposed. It counts from when a
-- manager of the other team agreed until one that replaces it is agreed to (DOMAIN,
-- Score): the rows are the rules and their history at once.
CREATE TABLE score_rule (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    replaces         bigint REFERENCES score_rule, -- the wording it takes the place of; NULL: a new rule
    subject          text NOT NULL CHECK (subject IN ('industry', 'size', 'country', 'region', 'buying_role',
                         'job_title', 'segment', 'touch', 'mark')),
    -- What it holds against the subject: of these what belongs to the subject is set.
    words            text CHECK (length(words) <= 500), -- industry, region, job_title: words between commas
    size_from        integer CHECK (size_from >= 0),    -- size: people employed
    size_to          integer,
    country          text CHECK (country ~ '^[A-Z]{2}$'),
    buying_role      text CHECK (buying_role IN ('decides', 'influences', 'uses', 'buys', 'unknown')),
    segment_id       bigint REFERENCES segment,
    touch_kind       text REFERENCES touch_kind,
    mark             text CHECK (mark IN ('hot', 'warm', 'cold')),
    only_segment_id  bigint REFERENCES segment, -- counts for leads of that segment alone; NULL: for all
    points           integer NOT NULL CHECK (points BETWEEN -100 AND 100 AND points <> 0),
    -- Interest fades: half the points from that age on, none from that age on; NULL: never.
    half_after_days  integer CHECK (half_after_days BETWEEN 1 AND 1000),
    none_after_days  integer CHECK (none_after_days BETWEEN 1 AND 1000),
    most_touches     integer CHECK (most_touches BETWEEN 1 AND 100), -- only the newest so many count; NULL: all
    counts           boolean NOT NULL DEFAULT true, -- false: the rule is switched off
    why              text CHECK (length(why) <= 500),
    state            text NOT NULL DEFAULT 'proposed'
                     CHECK (state IN ('proposed', 'in_force', 'replaced', 'declined', 'withdrawn')),
    proposed_by      bigint NOT NULL REFERENCES person,
    proposed_at      timestamptz NOT NULL DEFAULT tandem_now(),
    decided_by       bigint REFERENCES person,
    decided_at       timestamptz,
    decision_note    text CHECK (length(decision_note) <= 500),
    CONSTRAINT score_rule_subject CHECK (CASE subject
        WHEN 'size' THEN size_from IS NOT NULL OR size_to IS NOT NULL WHEN 'country' THEN country IS NOT NULL
        WHEN 'buying_role' THEN buying_role IS NOT NULL WHEN 'segment' THEN segment_id IS NOT NULL
        WHEN 'touch' THEN touch_kind IS NOT NULL WHEN 'mark' THEN mark IS NOT NULL
        ELSE words IS NOT NULL END),
    CONSTRAINT score_rule_size CHECK (size_to >= size_from),
    CONSTRAINT score_rule_fades CHECK (subject IN ('touch', 'mark')
        OR num_nonnulls(half_after_days, none_after_days, most_touches) = 0),
    CONSTRAINT score_rule_fades_in_order CHECK (half_after_days < none_after_days),
    CONSTRAINT score_rule_decided CHECK ((state = 'proposed') = (decided_at IS NULL))
);
-- A wording has one successor; and at most one proposal at a time is made to it.
CREATE UNIQUE INDEX score_rule_replaces ON score_rule (replaces) WHERE state IN ('proposed', 'in_force', 'replaced');

-- Interest marked by hand by who knows the lead; the newest one counts.
CREATE TABLE lead_mark (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    lead_id   bigint NOT NULL REFERENCES lead,
    mark      text CHECK (mark IN ('hot', 'warm', 'cold')), -- NULL: taken away
    why       text CHECK (length(why) <= 500),
    marked_by bigint REFERENCES person,
    marked_at timestamptz NOT NULL DEFAULT tandem_now()
);
CREATE INDEX lead_mark_lead ON lead_mark (lead_id, id DESC);

-- The score of each lead as last reckoned, for lists to filter by; a record reckons
-- anew. Apart from lead, so that re-scoring locks no lead and changes no version.
CREATE TABLE lead_score (
    lead_id     bigint PRIMARY KEY REFERENCES lead ON DELETE CASCADE,
    fit         integer NOT NULL DEFAULT 0,
    interest    integer NOT NULL DEFAULT 0,
    score       integer GENERATED ALWAYS AS (fit + interest) STORED,
    rules       bigint NOT NULL DEFAULT 0, -- how many decisions on rules were known (score_decisions)
    reckoned_on date NOT NULL DEFAULT tandem_today()
) WITH (fillfactor = 70); -- re-scoring rewrites every row
CREATE INDEX lead_score_high ON lead_score (score DESC, lead_id DESC);
INSERT INTO lead_score (lead_id) SELECT id FROM lead;

ALTER TABLE event ADD COLUMN score integer; -- at a hand-over, for holding it against what sales then said
