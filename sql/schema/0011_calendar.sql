-- The company's calendar, the values the two teams agreed on, and the clocks that run
-- by both (DOMAIN, Clocks). What reckons with them: rule/calendar.sql, rule/clock.sql,
-- rule/setting.sql.

-- The working week -------------------------------------------------------------

-- A weekday without a row is off. Hours are local: the company's time zone.
CREATE TABLE working_day (
    weekday integer PRIMARY KEY CHECK (weekday BETWEEN 1 AND 7), -- ISO: 1 is Monday
    starts  time NOT NULL,
    ends    time NOT NULL,
    CONSTRAINT working_day_hours CHECK (starts < ends)
);
INSERT INTO working_day
SELECT weekday, setting_value('work_starts')::time, setting_value('work_ends')::time
FROM generate_series(1, 5) AS weekday;

-- Which of them a person works, who does not work all of them; NULL: all.
ALTER TABLE person ADD COLUMN working_days integer[]
    CONSTRAINT person_working_days CHECK (working_days <@ ARRAY[1, 2, 3, 4, 5, 6, 7] AND working_days <> '{}');

-- Holidays ---------------------------------------------------------------------

CREATE TABLE holiday_kind (
    code     text PRIMARY KEY,
    position integer NOT NULL,
    label_en text NOT NULL, label_nl text NOT NULL, label_da text NOT NULL
);
INSERT INTO holiday_kind (position, code, label_en, label_nl, label_da) VALUES
    (1, 'new_year', 'New Year''s Day', 'Nieuwjaarsdag', 'Nytårsdag'),
    (2, 'maundy_thursday', 'Maundy Thursday', 'Witte Donderdag', 'Skærtorsdag'),
    (3, 'good_friday', 'Good Friday', 'Goede Vrijdag', 'Langfredag'),
    (4, 'easter_sunday', 'Easter Sunday', 'Eerste Paasdag', 'Påskedag'),
    (5, 'easter_monday', 'Easter Monday', 'Tweede Paasdag', '2. påskedag'),
    (6, 'kings_day', 'King''s Day', 'Koningsdag', 'Kongens dag (Holland)'),
    (7, 'liberation_day', 'Liberation Day', 'Bevrijdingsdag', 'Befrielsesdag (Holland)'),
    (8, 'great_prayer_day', 'Great Prayer Day', 'Biddag (Denemarken)', 'Store bededag'),
    (9, 'ascension', 'Ascension Day', 'Hemelvaartsdag', 'Kristi himmelfartsdag'),
    (10, 'whit_sunday', 'Whit Sunday', 'Eerste Pinksterdag', 'Pinsedag'),
    (11, 'whit_monday', 'Whit Monday', 'Tweede Pinksterdag', '2. pinsedag'),
    (12, 'christmas', 'Christmas Day', 'Eerste Kerstdag', 'Juledag'),
    (13, 'second_christmas', 'Second Christmas Day', 'Tweede Kerstdag', '2. juledag');

-- The rules by which a country's public holidays of a year are found: a day of the
-- year, or so many days from Easter Sunday. Sources: Algemene termijnenwet, article 3
-- (Good Friday is no day off at most Dutch companies); Danish helligdage (helligdagsloven;
-- Store bededag abolished from 2024 by lov nr. 214 of 6 March 2023).
CREATE TABLE holiday_rule (
    country         text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
    code            text NOT NULL REFERENCES holiday_kind,
    month           integer CHECK (month BETWEEN 1 AND 12),
    day             integer CHECK (day BETWEEN 1 AND 31),
    easter_days     integer,
    on_sunday_days  integer NOT NULL DEFAULT 0, -- how far it moves when it is a Sunday
    from_year       integer NOT NULL DEFAULT 1900,
    until_year      integer NOT NULL DEFAULT 2199,
    PRIMARY KEY (country, code),
    CONSTRAINT holiday_rule_day CHECK ((easter_days IS NULL) = (month IS NOT NULL AND day IS NOT NULL))
);
INSERT INTO holiday_rule (country, code, month, day, on_sunday_days, from_year) VALUES
    ('NL', 'new_year', 1, 1, 0, 1900),
    ('NL', 'kings_day', 4, 27, -1, 2014),
    ('NL', 'liberation_day', 5, 5, 0, 1946),
    ('NL', 'christmas', 12, 25, 0, 1900),
    ('NL', 'second_christmas', 12, 26, 0, 1900),
    ('DK', 'new_year', 1, 1, 0, 1900),
    ('DK', 'christmas', 12, 25, 0, 1900),
    ('DK', 'second_christmas', 12, 26, 0, 1900);
INSERT INTO holiday_rule (country, code, easter_days, until_year) VALUES
    ('NL', 'easter_sunday', 0, 2199), ('NL', 'easter_monday', 1, 2199), ('NL', 'ascension', 39, 2199),
    ('NL', 'whit_sunday', 49, 2199), ('NL', 'whit_monday', 50, 2199),
    ('DK', 'maundy_thursday', -3, 2199), ('DK', 'good_friday', -2, 2199), ('DK', 'easter_sunday', 0, 2199),
    ('DK', 'easter_monday', 1, 2199), ('DK', 'great_prayer_day', 26, 2023), ('DK', 'ascension', 39, 2199),
    ('DK', 'whit_sunday', 49, 2199), ('DK', 'whit_monday', 50, 2199);

-- Days nobody owes anything: a country's public holidays, and the company's own days
-- off, for one country or, with country NULL, for everybody.
CREATE TABLE holiday (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    country    text CHECK (country ~ '^[A-Z]{2}$'),
    holiday_on date NOT NULL,
    code       text REFERENCES holiday_kind, -- a public holiday, or
    name       text CHECK (trim(name) <> '' AND length(name) <= 120), -- a day off of ours
    CONSTRAINT holiday_named CHECK (num_nonnulls(code, name) = 1),
    UNIQUE NULLS NOT DISTINCT (holiday_on, country)
);
CREATE TRIGGER holiday_kind_lookup AFTER INSERT OR UPDATE OR DELETE ON holiday_kind
    FOR EACH STATEMENT EXECUTE FUNCTION lookup_changed();

-- The values agreed on ------------------------------------------------------------

ALTER TABLE setting ADD COLUMN agreed boolean NOT NULL DEFAULT false; -- by both teams: managers edit them
ALTER TABLE setting DROP CONSTRAINT setting_value;
ALTER TABLE setting ADD CONSTRAINT setting_value CHECK (value ~ CASE
    WHEN name ~ '_(days|weeks|hours)$' OR name = 'attempt_count' THEN '^[1-9][0-9]{0,2}$'
    WHEN name = 'hand_over_score' THEN '^(0|[1-9][0-9]{0,3})$'
    WHEN name = 'hand_over_asks' THEN '^([a-z_]+( [a-z_]+)*)?$'
    WHEN name = 'liberation_day' THEN '^(never|lustrum|always)$'
    WHEN name = 'currency' THEN '^[A-Z]{3}$'
    WHEN name = 'country' THEN '^[A-Z]{2}$'
    WHEN name = 'figures_per_person' THEN '^(on|off)$'
    ELSE '\S' END);
INSERT INTO setting (name, value, meaning) VALUES
    ('stay_prospect_weeks', '26', 'weeks a prospect stays one before it is in the list of long stays'),
    ('stay_lead_weeks', '26', 'weeks marketing keeps a lead warm before it is in the list of long stays'),
    ('stay_mql_days', '5', 'working days a lead may stay an MQL'),
    ('stay_sql_days', '20', 'working days a lead may stay an SQL'),
    ('stay_opportunity_days', '60', 'working days a lead may stay an opportunity'),
    ('attempt_count', '5', 'attempts without an answer before a lead may go back as not reached'),
    ('attempt_days', '10', 'working days within which these attempts are made'),
    ('call_wanted_hours', '2', 'working hours sales has to accept a lead that wants to be called'),
    ('hand_over_score', '0', 'the lowest score a lead is handed over with unless a reason is given'),
    ('hand_over_asks', 'reachable', 'answers a hand-over needs unless a reason is given: reachable, name, wants, segment, country, buying_role'),
    ('liberation_day', 'lustrum', 'when 5 May is a Dutch holiday: never, lustrum (every five years) or always');
UPDATE setting SET agreed = true WHERE name IN ('accept_days', 'contact_days', 'next_step_days', 'answer_days',
    'close_days', 'postpone_weeks', 'stay_prospect_weeks', 'stay_lead_weeks', 'stay_mql_days', 'stay_sql_days',
    'stay_opportunity_days', 'attempt_count', 'attempt_days', 'call_wanted_hours', 'hand_over_score', 'hand_over_asks',
    'liberation_day');

-- Who changed what. Hours are rows of working_day from now on; what was said of them
-- as settings stays.
ALTER TABLE setting_change DROP CONSTRAINT setting_change_name_fkey;
ALTER TABLE setting_change ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY;
ALTER TABLE setting_change ADD COLUMN was text;
ALTER TABLE setting_change ADD COLUMN person_id bigint REFERENCES person; -- NULL: the operator

-- What else of the agreement was changed, in words that need no translation: days,
-- names, numbers. Its values are in setting_change.
CREATE TABLE agreement_change (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    section    text NOT NULL CHECK (section IN ('calendar', 'score', 'routing')),
    act        text NOT NULL CHECK (act ~ '^[a-z][a-z_]*$'), -- cgi-bin/agreement/change.c has its words
    was        text,
    became     text,
    person_id  bigint REFERENCES person, -- NULL: Tandem itself
    changed_at timestamptz NOT NULL DEFAULT tandem_now()
);
CREATE INDEX agreement_change_section ON agreement_change (section, id DESC);

-- Clocks --------------------------------------------------------------------------

CREATE TABLE clock_kind (
    code     text PRIMARY KEY,
    position integer NOT NULL,
    label_en text NOT NULL, label_nl text NOT NULL, label_da text NOT NULL
);
INSERT INTO clock_kind (position, code, label_en, label_nl, label_da) VALUES
    (1, 'accept', 'Accept or refuse', 'Oppakken of afwijzen', 'Tag eller afvis'),
    (2, 'first_contact', 'First contact', 'Eerste contact', 'Første kontakt'),
    (3, 'next_step', 'Next step', 'Volgende stap', 'Næste skridt'),
    (4, 'call_back', 'Call back', 'Terugbellen', 'Ring igen'),
    (5, 'answer', 'Answer feedback', 'Feedback beantwoorden', 'Besvar feedback'),
    (6, 'stay', 'Stay in the stage', 'Tijd in de fase', 'Tid i fasen');
CREATE TRIGGER clock_kind_lookup AFTER INSERT OR UPDATE OR DELETE ON clock_kind
    FOR EACH STATEMENT EXECUTE FUNCTION lookup_changed();

-- The moves that do what a clock of a lead asks for. What ends it otherwise in time
-- (a postponement before the first contact, a move taken back) stops it: neither met
-- nor missed.
CREATE TABLE clock_met (
    kind text NOT NULL REFERENCES clock_kind,
    move text NOT NULL REFERENCES move,
    PRIMARY KEY (kind, move)
);
INSERT INTO clock_met (kind, move)
SELECT kind, unnest(moves) FROM (VALUES
    ('accept', ARRAY['accept', 'contact', 'refuse', 'lose', 'not-a-lead']),
    ('first_contact', ARRAY['contact']),
    ('next_step', ARRAY['contact', 'opportunity', 'win', 'postpone', 'hand-back', 'refuse', 'lose', 'not-a-lead']),
    ('call_back', ARRAY['contact', 'hand-over', 'accept', 'take', 'opportunity', 'win', 'postpone', 'hand-back',
                        'refuse', 'lose', 'not-a-lead']),
    ('stay', ARRAY['accept', 'refuse', 'hand-back', 'opportunity', 'win', 'lose', 'not-a-lead'])
) AS met (kind, moves);

-- Every clock that ran or runs: started with its deadline, ended with what became of
-- it. Written by triggers on lead and feedback alone (rule/clock.sql); what runs says
-- the same as lead.clock, lead.due_at and feedback.due_at.
CREATE TABLE clock_run (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    lead_id     bigint REFERENCES lead ON DELETE CASCADE,
    feedback_id bigint REFERENCES feedback ON DELETE CASCADE,
    kind        text NOT NULL REFERENCES clock_kind,
    stage       text REFERENCES stage,  -- of the lead, when it started
    person_id   bigint REFERENCES person, -- who owes it
    started_at  timestamptz NOT NULL,
    due_at      timestamptz NOT NULL,
    ended_at    timestamptz,
    outcome     text CHECK (outcome IN ('met', 'met_late', 'stopped')),
    CONSTRAINT clock_run_subject CHECK (num_nonnulls(lead_id, feedback_id) = 1),
    CONSTRAINT clock_run_kind CHECK ((kind = 'answer') = (feedback_id IS NOT NULL)),
    CONSTRAINT clock_run_ended CHECK ((ended_at IS NULL) = (outcome IS NULL))
);
-- Of a lead run at most one for what is to be done and one for its stage.
CREATE UNIQUE INDEX clock_run_lead_running ON clock_run (lead_id, (kind = 'stay')) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX clock_run_feedback_running ON clock_run (feedback_id) WHERE ended_at IS NULL;
CREATE INDEX clock_run_lead ON clock_run (lead_id, id DESC) WHERE lead_id IS NOT NULL;
CREATE INDEX clock_run_feedback ON clock_run (feedback_id, id DESC) WHERE feedback_id IS NOT NULL;
CREATE INDEX clock_run_owed ON clock_run (person_id, due_at) WHERE ended_at IS NULL;
CREATE INDEX clock_run_started ON clock_run (kind, started_at);

-- When the lead came into the stage it is in: how long it stays.
ALTER TABLE lead ADD COLUMN stage_at timestamptz;
UPDATE lead SET stage_at = coalesce(
    (SELECT event_at FROM event WHERE lead_id = lead.id AND to_stage = lead.stage AND from_stage <> to_stage
     ORDER BY id DESC LIMIT 1),
    CASE stage WHEN 'lead' THEN lead_at WHEN 'mql' THEN mql_at WHEN 'sql' THEN sql_at
               WHEN 'opportunity' THEN opportunity_at WHEN 'customer' THEN customer_at ELSE prospect_at END,
    captured_at);
ALTER TABLE lead ALTER COLUMN stage_at SET NOT NULL;
CREATE INDEX lead_stage_since ON lead (stage, stage_at) WHERE closed_at IS NULL;

-- Who owes the answer to feedback: one person, not a team.
ALTER TABLE feedback ADD COLUMN owed_by bigint REFERENCES person;
UPDATE feedback SET owed_by = coalesce(
    (SELECT person.id FROM person LEFT JOIN lead ON lead.id = feedback.lead_id
                                  LEFT JOIN campaign ON campaign.id = feedback.campaign_id
     WHERE person.active AND 'marketing' = ANY (person.roles)
       AND person.id IN (lead.handed_over_by, lead.captured_by, campaign.owner_id)
     ORDER BY person.id = lead.handed_over_by DESC NULLS LAST, person.id = lead.captured_by DESC NULLS LAST LIMIT 1),
    team_head('marketing'))
WHERE owed;

-- What runs, and what became of the leads handed over, of a company that has worked
-- before.
INSERT INTO clock_run (lead_id, kind, stage, person_id, started_at, due_at, ended_at, outcome)
SELECT handed.lead_id, 'accept', 'mql', handed.to_person_id, handed.event_at, allowed.due_at, answered.event_at,
       CASE WHEN answered.event_at > allowed.due_at THEN 'met_late' ELSE 'met' END
FROM event AS handed
CROSS JOIN LATERAL (SELECT event_at FROM event WHERE lead_id = handed.lead_id AND id > handed.id
                    AND move IN ('accept', 'contact', 'refuse', 'lose', 'not-a-lead') ORDER BY id LIMIT 1) AS answered
CROSS JOIN LATERAL (SELECT working_due(handed.event_at, setting_value('accept_days')::integer) AS due_at) AS allowed
WHERE handed.move = 'hand-over';
INSERT INTO clock_run (lead_id, kind, stage, person_id, started_at, due_at)
SELECT id, clock, stage, turn_id, least(coalesce(
       (SELECT max(event_at) FROM event WHERE lead_id = lead.id AND event_at <= tandem_now()), stage_at), due_at), due_at
FROM lead WHERE due_at IS NOT NULL;
INSERT INTO clock_run (lead_id, kind, stage, person_id, started_at, due_at)
SELECT lead.id, 'stay', lead.stage, turn_id, tandem_now(), longest.due_at
FROM lead JOIN (SELECT code, working_due(tandem_now(), setting_value('stay_' || code || '_days')::integer) AS due_at
                FROM stage WHERE code IN ('mql', 'sql', 'opportunity')) AS longest ON longest.code = lead.stage
WHERE closed_at IS NULL AND clock IS DISTINCT FROM 'call_back';
INSERT INTO clock_run (feedback_id, kind, person_id, started_at, due_at, ended_at, outcome)
SELECT id, 'answer', owed_by, given_at, due_at,
       CASE WHEN state <> 'given' THEN coalesce(answered_at, closed_at, withdrawn.event_at, given_at) END,
       CASE WHEN state = 'given' THEN NULL WHEN answered_at IS NULL THEN 'stopped'
            WHEN answered_at > due_at THEN 'met_late' ELSE 'met' END
FROM feedback LEFT JOIN LATERAL (SELECT max(event_at) AS event_at FROM feedback_event
                                 WHERE feedback_id = feedback.id AND act = 'withdraw') AS withdrawn ON true
WHERE owed;

-- What reckoned the deadlines above, until rule/calendar.sql takes over.
DELETE FROM setting WHERE name IN ('work_starts', 'work_ends');
