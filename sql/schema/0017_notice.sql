-- Notices, the mails they become, calendar feeds, and work on many leads at once
-- (DOMAIN, Rules learnt, h).

-- at_once: hand-overs at once and the rest in the digest; digest: all of it there.
ALTER TABLE person ADD COLUMN mail text NOT NULL DEFAULT 'at_once'
    CHECK (mail IN ('at_once', 'digest', 'none'));

INSERT INTO setting (name, value, meaning) VALUES
    ('digest_at', '08:00', 'local time of the mail that gathers a working day''s notices');
ALTER TABLE setting ADD CONSTRAINT setting_digest_at
    CHECK (name <> 'digest_at' OR value ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');

-- Mails to be sent. A row is written once (key), claimed before it is handed to
-- sendmail (sending), and noted afterwards. One that stays in sending was claimed by
-- a process that died: whether it left is not known, and it is not sent again.
CREATE TABLE outbox (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key        text NOT NULL UNIQUE, -- what it is about: never written twice
    person_id  bigint NOT NULL REFERENCES person,
    recipient  text NOT NULL,
    language   text NOT NULL CHECK (language IN ('en', 'nl', 'da')),
    kind       text NOT NULL CHECK (kind IN ('hand_over', 'digest')),
    message_id text NOT NULL DEFAULT gen_random_uuid()::text, -- the part before the @
    subject    text,
    body       text,
    state      text NOT NULL DEFAULT 'waiting'
               CHECK (state IN ('waiting', 'sending', 'sent', 'given_up')),
    written_at timestamptz NOT NULL DEFAULT tandem_now(),
    due_at     timestamptz NOT NULL, -- not before
    attempts   integer NOT NULL DEFAULT 0,
    claimed_at timestamptz,          -- the last attempt
    sent_at    timestamptz,
    problem    text,                 -- why the last attempt failed
    CONSTRAINT outbox_composed CHECK ((subject IS NULL) = (body IS NULL)),
    CONSTRAINT outbox_sent CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
    CONSTRAINT outbox_claimed CHECK (state = 'waiting' OR claimed_at IS NOT NULL)
);
CREATE INDEX outbox_waiting ON outbox (due_at, id) WHERE state = 'waiting';
CREATE INDEX outbox_unsure ON outbox (claimed_at) WHERE state IN ('sending', 'given_up');

-- What a person is told. An overdue clock is a notice as long as it is overdue
-- (view clock); its row here stands for the one mail about it.
CREATE TABLE notice (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id         bigint NOT NULL REFERENCES person,
    kind              text NOT NULL
                      CHECK (kind IN ('handed_over', 'assigned', 'returned', 'answered', 'touch', 'overdue')),
    lead_id           bigint REFERENCES lead ON DELETE CASCADE,
    feedback_id       bigint REFERENCES feedback ON DELETE CASCADE,
    event_id          bigint REFERENCES event ON DELETE CASCADE,
    feedback_event_id bigint REFERENCES feedback_event ON DELETE CASCADE,
    touch_id          bigint REFERENCES touch ON DELETE CASCADE, -- to deal with
    clock_run_id      bigint REFERENCES clock_run ON DELETE CASCADE,
    made_at           timestamptz NOT NULL DEFAULT tandem_now(),
    seen_at           timestamptz,
    outbox_id         bigint REFERENCES outbox, -- the mail that tells it
    CONSTRAINT notice_about CHECK (num_nonnulls(lead_id, feedback_id) > 0),
    CONSTRAINT notice_source CHECK (num_nonnulls(event_id, feedback_event_id, touch_id, clock_run_id) = 1)
);
-- One for each event, answer and clock: not none, not two.
CREATE UNIQUE INDEX notice_event ON notice (event_id, person_id);
CREATE UNIQUE INDEX notice_feedback_event ON notice (feedback_event_id, person_id);
CREATE UNIQUE INDEX notice_touch ON notice (touch_id, person_id);
CREATE UNIQUE INDEX notice_clock ON notice (clock_run_id, person_id);
CREATE INDEX notice_lead ON notice (lead_id) WHERE lead_id IS NOT NULL;
CREATE INDEX notice_person ON notice (person_id, made_at DESC, id DESC) WHERE kind <> 'overdue';
CREATE INDEX notice_unsent ON notice (made_at) WHERE outbox_id IS NULL AND seen_at IS NULL;
CREATE INDEX notice_outbox ON notice (outbox_id) WHERE outbox_id IS NOT NULL;

-- The days whose digest is written: once each.
CREATE TABLE digest (
    day_on     date PRIMARY KEY,
    written_at timestamptz NOT NULL DEFAULT tandem_now()
);

-- A person's calendar feed: who knows the token reads it. seed is what the address is
-- made of again with the programs' secret, so that its owner can see it; from here
-- alone it cannot be found out.
CREATE TABLE feed (
    person_id  bigint PRIMARY KEY REFERENCES person,
    seed       text NOT NULL,
    token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    made_at    timestamptz NOT NULL DEFAULT tandem_now()
);

-- One act on many leads, and what became of each.
CREATE TABLE bulk (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id bigint NOT NULL REFERENCES person,
    act       text NOT NULL CHECK (act IN ('assign', 'hand_over', 'campaign', 'lose')),
    made_at   timestamptz NOT NULL DEFAULT tandem_now()
);
CREATE TABLE bulk_lead (
    bulk_id  bigint NOT NULL REFERENCES bulk,
    lead_id  bigint NOT NULL REFERENCES lead ON DELETE CASCADE,
    sentence text, -- why it was not done: a msgid, {} in it stands for detail; NULL: done
    detail   text NOT NULL DEFAULT '',
    PRIMARY KEY (bulk_id, lead_id)
);
CREATE INDEX bulk_lead_lead ON bulk_lead (lead_id);

-- A lead given to a colleague as it is: stage, history and deadline stay.
INSERT INTO move (position, code, who, main, label_en, label_nl, label_da, done_en, done_nl, done_da) VALUES
    (16, 'assign', 'turn', false, 'Give to a colleague', 'Aan een collega geven', 'Giv til en kollega',
     'Given to a colleague', 'Aan een collega gegeven', 'Givet til en kollega');
INSERT INTO move_allowed
SELECT move, code, true, code, true FROM stage, (VALUES ('assign'), ('take-back')) AS moves (move)
WHERE code <> 'customer'
ON CONFLICT DO NOTHING;
