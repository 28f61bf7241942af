-- What several parts of a lead's life stand on: jobs, sources, touches.

-- Work that no page waits for: pages only enqueue it and show how far it is
-- (rule/job.sql; tandemctl work takes it). Times are real, also in tests: a job is
-- no business fact.
CREATE TABLE job (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind        text NOT NULL CHECK (kind ~ '^[a-z][a-z_]*$'),
    payload     jsonb NOT NULL DEFAULT '{}',
    person_id   bigint REFERENCES person, -- on whose behalf
    state       text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'done', 'failed')),
    done_count  bigint NOT NULL DEFAULT 0,
    total_count bigint,
    message     text,                     -- what the last failure said
    attempts    integer NOT NULL DEFAULT 0,
    run_after   timestamptz NOT NULL DEFAULT now(),
    made_at     timestamptz NOT NULL DEFAULT now(),
    started_at  timestamptz,
    ended_at    timestamptz,
    CONSTRAINT job_ended CHECK ((ended_at IS NOT NULL) = (state IN ('done', 'failed')))
);
CREATE INDEX job_waiting ON job (run_after, id) WHERE state IN ('queued', 'running');
CREATE INDEX job_kind ON job (kind, id DESC);

-- Where submissions and a day at a fair come from, and what their leads have in
-- common. Its leads are handed over at capture where they want to be called
-- (DOMAIN, Hand over).
CREATE TABLE source (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name            text NOT NULL CHECK (trim(name) <> '' AND length(name) <= 120),
    campaign_id     bigint REFERENCES campaign,
    channel         text REFERENCES channel,
    segment_id      bigint REFERENCES segment,
    origin          text NOT NULL DEFAULT 'marketing'
                    CHECK (origin IN ('marketing', 'sales', 'referral', 'colleague')),
    language        text CHECK (language IN ('en', 'nl', 'da')),
    country         text CHECK (country ~ '^[A-Z]{2}$'),
    wants_call      boolean NOT NULL DEFAULT false,
    consent_wording text CHECK (length(consent_wording) <= 2000),
    active          boolean NOT NULL DEFAULT true,
    version         integer NOT NULL DEFAULT 1,
    made_at         timestamptz NOT NULL DEFAULT tandem_now()
);
CREATE UNIQUE INDEX source_name ON source (lower(name));
CREATE TRIGGER source_lookup AFTER INSERT OR UPDATE OR DELETE ON source
    FOR EACH STATEMENT EXECUTE FUNCTION lookup_changed();
ALTER TABLE lead ADD COLUMN source_id bigint REFERENCES source;

-- What the prospect did and we know of: read, visited, downloaded, asked or said
-- (DOMAIN, The forms: touch).
CREATE TABLE touch_kind (
    code     text PRIMARY KEY,
    position integer NOT NULL,
    active   boolean NOT NULL DEFAULT true,
    label_en text NOT NULL, label_nl text NOT NULL, label_da text NOT NULL
);
INSERT INTO touch_kind (position, code, label_en, label_nl, label_da) VALUES
    (1, 'event_visit', 'Visited us at an event', 'Bezocht ons op een evenement', 'Besøgte os ved et arrangement'),
    (2, 'form', 'Filled in a form', 'Vulde een formulier in', 'Udfyldte en formular'),
    (3, 'download', 'Downloaded something', 'Downloadde iets', 'Hentede noget'),
    (4, 'web_visit', 'Visited the website', 'Bezocht de website', 'Besøgte hjemmesiden'),
    (5, 'webinar', 'Took part in a webinar', 'Nam deel aan een webinar', 'Deltog i et webinar'),
    (6, 'email', 'Answered or opened an e-mail', 'Beantwoordde of opende een e-mail', 'Svarede på eller åbnede en e-mail'),
    (7, 'social', 'Reacted on social media', 'Reageerde op sociale media', 'Reagerede på sociale medier'),
    (8, 'call', 'Called us', 'Belde ons', 'Ringede til os'),
    (9, 'question', 'Asked a question', 'Stelde een vraag', 'Stillede et spørgsmål'),
    (10, 'other', 'Other', 'Anders', 'Andet');
CREATE TRIGGER touch_kind_lookup AFTER INSERT OR UPDATE OR DELETE ON touch_kind
    FOR EACH STATEMENT EXECUTE FUNCTION lookup_changed();

CREATE TABLE touch (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    lead_id     bigint NOT NULL REFERENCES lead,
    kind        text NOT NULL REFERENCES touch_kind,
    touch_at    timestamptz NOT NULL,
    channel     text REFERENCES channel,
    campaign_id bigint REFERENCES campaign,
    what        text CHECK (length(what) <= 2000),
    link        text CHECK (length(link) <= 500),
    handler_id  bigint REFERENCES person, -- who deals with it; NULL: nothing to deal with
    handled_at  timestamptz,
    answer      text CHECK (length(answer) <= 2000),
    source_id   bigint REFERENCES source,
    batch_id    bigint REFERENCES import_batch,
    recorded_by bigint REFERENCES person,
    recorded_at timestamptz NOT NULL DEFAULT tandem_now(),
    version     integer NOT NULL DEFAULT 1,
    CONSTRAINT touch_handled CHECK (handled_at IS NULL OR handler_id IS NOT NULL)
);
CREATE INDEX touch_lead ON touch (lead_id, touch_at DESC, id DESC);
CREATE INDEX touch_campaign ON touch (campaign_id, touch_at DESC) WHERE campaign_id IS NOT NULL;
CREATE INDEX touch_waiting ON touch (handler_id, touch_at) WHERE handled_at IS NULL AND handler_id IS NOT NULL;
CREATE INDEX touch_batch ON touch (batch_id) WHERE batch_id IS NOT NULL;
