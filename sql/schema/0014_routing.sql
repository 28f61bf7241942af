-- Who gets a lead: absence, routing, what a hand-over must have; a day at a fair;
-- consent.

-- Who is away, and who does their work meanwhile. Both days are days away.
CREATE TABLE absence (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id   bigint NOT NULL REFERENCES person,
    from_on     date NOT NULL,
    to_on       date NOT NULL,
    stand_in_id bigint NOT NULL REFERENCES person,
    entered_by  bigint REFERENCES person,
    entered_at  timestamptz NOT NULL DEFAULT tandem_now(),
    version     integer NOT NULL DEFAULT 1,
    CONSTRAINT absence_days CHECK (to_on >= from_on),
    CONSTRAINT absence_stand_in CHECK (stand_in_id <> person_id)
);
CREATE INDEX absence_person ON absence (person_id, to_on);
CREATE INDEX absence_stand_in_of ON absence (stand_in_id, to_on);

-- Who left, and who has their work since: what comes back to them later goes there.
CREATE TABLE person_left (
    person_id    bigint PRIMARY KEY REFERENCES person,
    successor_id bigint NOT NULL REFERENCES person,
    left_at      timestamptz NOT NULL DEFAULT tandem_now(),
    entered_by   bigint REFERENCES person,
    CONSTRAINT person_left_successor CHECK (successor_id <> person_id)
);

-- The agreement's routing. A column that is empty fits every lead; of the rows that
-- fit, the lowest position names the salespeople.
CREATE TABLE routing (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    position   integer NOT NULL CHECK (position BETWEEN 1 AND 999),
    segment_id bigint REFERENCES segment,
    country    text CHECK (country ~ '^[A-Z]{2}$'),
    language   text CHECK (language ~ '^[a-z]{2}$'),
    version    integer NOT NULL DEFAULT 1
);
CREATE TABLE routing_salesperson (
    routing_id bigint NOT NULL REFERENCES routing ON DELETE CASCADE,
    person_id  bigint NOT NULL REFERENCES person,
    PRIMARY KEY (routing_id, person_id)
);
CREATE INDEX routing_salesperson_person ON routing_salesperson (person_id);

-- What a hand-over lacked of what the agreement asks; its event's exception says why it
-- was made.
ALTER TABLE event ADD COLUMN missing text[];

-- A lead that wants to be called goes over by itself, at capture.
INSERT INTO move (position, code, label_en, label_nl, label_da, done_en, done_nl, done_da) VALUES
    (0, 'call-wanted', 'Wants to be called', 'Wil gebeld worden', 'Vil ringes op',
     'Wants to be called: handed over to sales by itself', 'Wil gebeld worden: vanzelf overgedragen aan sales',
     'Vil ringes op: overdraget til salg af sig selv');
INSERT INTO move_allowed (move, from_stage, from_open, to_stage, to_open) VALUES
    ('call-wanted', 'lead', true, 'mql', true);

-- Consent per way of contact, with where it was given, its words and who noted it
-- (DOMAIN, Privacy).
CREATE TABLE consent (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    contact_id   bigint NOT NULL REFERENCES contact,
    way          text NOT NULL CHECK (way IN ('email', 'phone', 'post')),
    given_at     timestamptz NOT NULL DEFAULT tandem_now(),
    campaign_id  bigint REFERENCES campaign,
    source_id    bigint REFERENCES source,
    wording      text NOT NULL CHECK (trim(wording) <> '' AND length(wording) <= 2000),
    recorded_by  bigint REFERENCES person, -- NULL: a machine
    withdrawn_at timestamptz,
    withdrawn_by bigint REFERENCES person,
    version      integer NOT NULL DEFAULT 1
);
CREATE INDEX consent_contact ON consent (contact_id, given_at DESC);

-- A day at a fair: what all whom a person meets there have in common.
CREATE TABLE fair_day (
    person_id   bigint NOT NULL REFERENCES person,
    day_on      date NOT NULL,
    campaign_id bigint NOT NULL REFERENCES campaign,
    channel     text REFERENCES channel,
    segment_id  bigint REFERENCES segment,
    country     text CHECK (country ~ '^[A-Z]{2}$'),
    wording     text CHECK (length(wording) <= 2000),
    version     integer NOT NULL DEFAULT 1,
    PRIMARY KEY (person_id, day_on)
);
-- Whom they met, in order: a new lead, or a touch of one that was known.
CREATE TABLE fair_visit (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id bigint NOT NULL,
    day_on    date NOT NULL,
    lead_id   bigint NOT NULL REFERENCES lead,
    touch_id  bigint REFERENCES touch,
    FOREIGN KEY (person_id, day_on) REFERENCES fair_day
);
CREATE INDEX fair_visit_day ON fair_visit (person_id, day_on, id DESC);
