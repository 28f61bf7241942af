-- Feedback loops about five subjects in one mechanism, what marketing says of follow-up,
-- patterns, and what prospects need (DOMAIN, The forms: Feedback; Needs).

-- What feedback is about, and the team that answers it. One that belongs to a part is
-- offered while that is on.
CREATE TABLE feedback_kind (
    code        text PRIMARY KEY CHECK (code ~ '^[a-z][a-z_]*$'),
    position    integer NOT NULL,
    answered_by text NOT NULL CHECK (answered_by IN ('marketing', 'sales')),
    part        text, -- its code in part
    label_en text NOT NULL, label_nl text NOT NULL, label_da text NOT NULL
);
INSERT INTO feedback_kind (position, code, answered_by, part, label_en, label_nl, label_da) VALUES
    (1, 'lead', 'marketing', NULL, 'Lead', 'Lead', 'Lead'),
    (2, 'campaign', 'marketing', NULL, 'Campaign', 'Campagne', 'Kampagne'),
    (3, 'message', 'marketing', NULL, 'Message', 'Boodschap', 'Budskab'),
    (4, 'content', 'marketing', 'content', 'Content', 'Content', 'Materiale'),
    (5, 'follow_up', 'sales', NULL, 'Follow-up', 'Opvolging', 'Opfølgning');
CREATE TRIGGER feedback_kind_lookup AFTER INSERT OR UPDATE OR DELETE ON feedback_kind
    FOR EACH STATEMENT EXECUTE FUNCTION lookup_changed();

-- These name the columns of before; rule/ and view/ make them anew.
DROP VIEW feedback_item;
DROP FUNCTION feedback_selected(text, text, text, text, text), feedback_shows(text, text),
    feedback_locked(bigint, integer);
DROP FUNCTION IF EXISTS feedback_owed_by(bigint, bigint);
DROP VIEW feedback_now;

ALTER TABLE feedback DROP CONSTRAINT feedback_subject_check, DROP CONSTRAINT feedback_subject;
ALTER TABLE feedback
    ADD FOREIGN KEY (subject) REFERENCES feedback_kind,
    ADD COLUMN content_item_id bigint,
    ADD COLUMN to_person_id    bigint REFERENCES person, -- whose follow-up
    ADD COLUMN week_on         date CHECK (extract(isodow FROM week_on) = 1), -- its week's Monday
    ADD COLUMN about_text      text CHECK (length(about_text) <= 4000), -- the message, as it read
    ADD COLUMN customers_say   text CHECK (length(customers_say) <= 2000),
    ADD COLUMN helped          boolean, -- content
    ADD COLUMN missing         text CHECK (length(missing) <= 2000),
    ADD COLUMN outdated        text CHECK (length(outdated) <= 2000);
ALTER TABLE feedback
    ADD CONSTRAINT feedback_subject CHECK (
        (subject = 'lead') = (lead_id IS NOT NULL)
        AND (subject NOT IN ('campaign', 'message') OR campaign_id IS NOT NULL)
        AND (subject = 'message') = (about_text IS NOT NULL)
        AND (subject = 'content') = (content_item_id IS NOT NULL)
        AND (subject = 'content') = (helped IS NOT NULL)
        AND (subject = 'follow_up') = (to_person_id IS NOT NULL)
        AND (subject = 'follow_up') = (week_on IS NOT NULL)),
    ADD CONSTRAINT feedback_follow_up CHECK (subject <> 'follow_up' OR owed AND note IS NOT NULL);
-- One a salesperson and week, however many marketers send at once.
CREATE UNIQUE INDEX feedback_week ON feedback (to_person_id, week_on) WHERE subject = 'follow_up';
CREATE INDEX feedback_content ON feedback (content_item_id) WHERE content_item_id IS NOT NULL;
-- How often a reason was named on a campaign.
CREATE INDEX feedback_reasons ON feedback (campaign_id, reason) WHERE reason IS NOT NULL AND state <> 'withdrawn';

-- Where each piece of feedback stands now. An answered one closes by itself: computed
-- when read, no job needed.
CREATE VIEW feedback_now AS
SELECT feedback.*,
       CASE WHEN state = 'answered' AND closes_at < tandem_now() THEN 'closed' ELSE state END AS state_now,
       state = 'answered' AND closes_at < tandem_now() AS closed_by_itself,
       CASE WHEN state = 'answered' AND closes_at < tandem_now() THEN closes_at ELSE closed_at END AS ended_at
FROM feedback;

-- What is late in a salesperson's follow-up.
CREATE TABLE follow_up_kind (
    code     text PRIMARY KEY CHECK (code ~ '^[a-z][a-z_]*$'),
    position integer NOT NULL,
    label_en text NOT NULL, label_nl text NOT NULL, label_da text NOT NULL
);
INSERT INTO follow_up_kind (position, code, label_en, label_nl, label_da) VALUES
    (1, 'accept', 'Neither accepted nor refused', 'Niet opgepakt en niet afgewezen', 'Hverken accepteret eller afvist'),
    (2, 'first_contact', 'No contact', 'Geen contact', 'Ingen kontakt'),
    (3, 'verdict', 'No verdict', 'Geen beoordeling', 'Ingen vurdering'),
    (4, 'next_step', 'Next step overdue', 'Volgende stap verlopen', 'Næste skridt overskredet'),
    (5, 'call_back', 'Not called back', 'Niet teruggebeld', 'Ikke ringet tilbage');
CREATE TRIGGER follow_up_kind_lookup AFTER INSERT OR UPDATE OR DELETE ON follow_up_kind
    FOR EACH STATEMENT EXECUTE FUNCTION lookup_changed();

-- The facts that went with feedback on follow-up, as they were when it was sent.
CREATE TABLE follow_up_fact (
    feedback_id bigint NOT NULL REFERENCES feedback,
    place       integer NOT NULL,
    lead_id     bigint NOT NULL REFERENCES lead,
    fact        text NOT NULL REFERENCES follow_up_kind,
    since_at    timestamptz NOT NULL,
    days        integer NOT NULL CHECK (days >= 0),
    PRIMARY KEY (feedback_id, place)
);
CREATE INDEX follow_up_fact_lead ON follow_up_fact (lead_id);

-- One reason that sales named again and again on one campaign: a row each time it was
-- raised. times: how often it had been named.
CREATE TABLE feedback_pattern (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    campaign_id bigint NOT NULL REFERENCES campaign,
    reason_kind text NOT NULL DEFAULT 'back' CHECK (reason_kind = 'back'),
    reason      text NOT NULL,
    times       integer NOT NULL,
    raised_at   timestamptz NOT NULL DEFAULT tandem_now(),
    FOREIGN KEY (reason_kind, reason) REFERENCES reason (kind, code),
    UNIQUE (campaign_id, reason, times)
);

INSERT INTO notice_kind (position, code, label_en, label_nl, label_da) VALUES
    (30, 'follow_up', 'Feedback on your follow-up', 'Feedback op jouw opvolging', 'Feedback på din opfølgning'),
    (31, 'reopened', 'Feedback reopened', 'Feedback heropend', 'Feedback genåbnet'),
    (32, 'follow_up_team', 'Feedback on follow-up in your team', 'Feedback op de opvolging in je team',
     'Feedback på opfølgningen i dit team'),
    (33, 'pattern', 'The same reason again and again', 'Steeds dezelfde reden', 'Den samme årsag igen og igen');

-- What prospects need. Kinds make counting possible; each entry says it in its own words.
CREATE TABLE need_kind (
    code     text PRIMARY KEY CHECK (code ~ '^[a-z][a-z_]*$'),
    position integer NOT NULL,
    active   boolean NOT NULL DEFAULT true,
    label_en text NOT NULL, label_nl text NOT NULL, label_da text NOT NULL
);
INSERT INTO need_kind (position, code, label_en, label_nl, label_da) VALUES
    (1, 'cost', 'Lower costs', 'Lagere kosten', 'Lavere omkostninger'),
    (2, 'time', 'Save time', 'Tijd besparen', 'Spare tid'),
    (3, 'reliability', 'Fewer failures', 'Minder storingen', 'Færre driftsstop'),
    (4, 'quality', 'Better quality', 'Betere kwaliteit', 'Bedre kvalitet'),
    (5, 'growth', 'Room to grow', 'Ruimte om te groeien', 'Plads til at vokse'),
    (6, 'skills', 'Knowledge and people', 'Kennis en mensen', 'Viden og folk'),
    (7, 'rules', 'Safety and legislation', 'Veiligheid en wetgeving', 'Sikkerhed og lovgivning'),
    (8, 'sustainability', 'Sustainability', 'Duurzaamheid', 'Bæredygtighed'),
    (9, 'other', 'Other', 'Anders', 'Andet');
CREATE TRIGGER need_kind_lookup AFTER INSERT OR UPDATE OR DELETE ON need_kind
    FOR EACH STATEMENT EXECUTE FUNCTION lookup_changed();

CREATE TABLE lead_need (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    lead_id    bigint NOT NULL REFERENCES lead,
    kind       text NOT NULL REFERENCES need_kind,
    need       text NOT NULL CHECK (trim(need) <> '' AND length(need) <= 500),
    known      boolean NOT NULL, -- the prospect knows of it; else only we see it
    since_on   date NOT NULL,
    source     text NOT NULL CHECK (trim(source) <> '' AND length(source) <= 200),
    state      text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'solved', 'withdrawn')),
    entered_by bigint NOT NULL REFERENCES person,
    entered_at timestamptz NOT NULL DEFAULT tandem_now(),
    version    integer NOT NULL DEFAULT 1
);
CREATE INDEX lead_need_lead ON lead_need (lead_id, id DESC);
CREATE INDEX lead_need_kind ON lead_need (kind, state);

-- What happened to each: its words as they stood from then on.
CREATE TABLE lead_need_event (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    need_id   bigint NOT NULL REFERENCES lead_need,
    person_id bigint NOT NULL REFERENCES person,
    event_at  timestamptz NOT NULL DEFAULT tandem_now(),
    kind      text NOT NULL REFERENCES need_kind,
    need      text NOT NULL,
    known     boolean NOT NULL,
    since_on  date NOT NULL,
    source    text NOT NULL,
    state     text NOT NULL,
    note      text CHECK (length(note) <= 500)
);
CREATE INDEX lead_need_event_need ON lead_need_event (need_id, id);
