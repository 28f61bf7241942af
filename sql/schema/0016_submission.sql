-- What machines send (website forms, scripts): stored first, judged after.

ALTER TABLE source
    -- In the web page of a form, for all to read: says where a submission comes from and
    -- is trusted with nothing else. NULL: no form sends for this source.
    ADD COLUMN form_key text UNIQUE CHECK (form_key ~ '^[A-Za-z0-9_-]{22,64}$'),
    -- Where a browser goes after it sent the form; NULL: a page of ours says thanks.
    ADD COLUMN thanks_link text CHECK (thanks_link ~ '^https?://' AND length(thanks_link) <= 500),
    ADD COLUMN minute_limit integer NOT NULL DEFAULT 60 CHECK (minute_limit BETWEEN 1 AND 6000);

-- Secrets of programs that send for a source; shown once, kept as a hash.
CREATE TABLE source_token (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source_id    bigint NOT NULL REFERENCES source,
    name         text NOT NULL CHECK (trim(name) <> '' AND length(name) <= 120), -- who has it
    token_hash   bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    made_by      bigint NOT NULL REFERENCES person,
    made_at      timestamptz NOT NULL DEFAULT tandem_now(),
    last_used_at timestamptz, -- to the minute
    revoked_by   bigint REFERENCES person,
    revoked_at   timestamptz,
    CONSTRAINT source_token_revoked CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
CREATE INDEX source_token_source ON source_token (source_id, id);

-- What became of a submission.
CREATE TABLE submission_outcome (
    code     text PRIMARY KEY,
    position integer NOT NULL,
    label_en text NOT NULL, label_nl text NOT NULL, label_da text NOT NULL
);
INSERT INTO submission_outcome (position, code, label_en, label_nl, label_da) VALUES
    (1, 'lead', 'New lead', 'Nieuwe lead', 'Nyt lead'),
    (2, 'touch', 'Added to a lead that exists', 'Toegevoegd aan een bestaande lead', 'Føjet til et eksisterende lead'),
    (3, 'new_need', 'New need of a customer', 'Nieuwe behoefte van een klant', 'Nyt behov hos en kunde'),
    (4, 'repeated', 'Sent twice', 'Dubbel verzonden', 'Sendt to gange'),
    (5, 'refused', 'Refused', 'Afgewezen', 'Afvist'),
    (6, 'robot', 'Robot', 'Robot', 'Robot');

CREATE TABLE submission (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    receipt         text NOT NULL UNIQUE, -- the number its sender gets; says nothing
    source_id       bigint NOT NULL REFERENCES source,
    token_id        bigint REFERENCES source_token, -- NULL: by the key of the source's form
    idempotency_key text CHECK (length(idempotency_key) <= 200),
    address_hash    bytea NOT NULL,
    received_at     timestamptz NOT NULL DEFAULT tandem_now(),
    sent            jsonb NOT NULL CHECK (jsonb_typeof(sent) = 'object'),
    consent_wording text,           -- what the form asked consent to, when it was ticked
    corrected       jsonb,          -- what a person mended before trying again
    corrected_by    bigint REFERENCES person,
    outcome         text REFERENCES submission_outcome, -- NULL: not judged yet
    judged_at       timestamptz,
    problem_field   text,           -- what is wrong with it: a field, and the words' msgid
    problem         text,
    lead_id         bigint REFERENCES lead ON DELETE SET NULL,
    job_id          bigint REFERENCES job ON DELETE SET NULL, -- that judges it if nobody else does
    version         integer NOT NULL DEFAULT 1,
    UNIQUE (source_id, idempotency_key),
    CONSTRAINT submission_judged CHECK ((outcome IS NULL) = (judged_at IS NULL)),
    CONSTRAINT submission_refused CHECK (outcome IS DISTINCT FROM 'refused' OR problem IS NOT NULL)
);
CREATE INDEX submission_received ON submission (received_at DESC, id DESC);
CREATE INDEX submission_source ON submission (source_id, id DESC);
CREATE INDEX submission_address ON submission (address_hash, id DESC);
CREATE INDEX submission_outcome_received ON submission (outcome, received_at DESC, id DESC);
CREATE INDEX submission_lead ON submission (lead_id) WHERE lead_id IS NOT NULL;
CREATE INDEX submission_job ON submission (job_id) WHERE job_id IS NOT NULL;
