-- Brand awareness: measurements, and their line over time (DOMAIN, The forms: Campaigns). Only what
-- was measured in the same way makes one line.

CREATE TABLE awareness_method (
    code     text PRIMARY KEY CHECK (code ~ '^[a-z][a-z_]*$'),
    position integer NOT NULL,
    active   boolean NOT NULL DEFAULT true,
    label_en text NOT NULL, label_nl text NOT NULL, label_da text NOT NULL
);
INSERT INTO awareness_method (position, code, label_en, label_nl, label_da) VALUES
    (1, 'unaided', 'Survey, unaided', 'Enquête, spontaan', 'Spørgeundersøgelse, uhjulpet'),
    (2, 'aided', 'Survey, aided', 'Enquête, geholpen', 'Spørgeundersøgelse, hjulpet'),
    (3, 'fair', 'Asked at a trade fair', 'Gevraagd op een beurs', 'Spurgt på en messe'),
    (4, 'share_of_search', 'Share of searches', 'Aandeel in zoekopdrachten', 'Andel af søgninger'),
    (5, 'share_of_voice', 'Share of mentions in media', 'Aandeel in mediavermeldingen', 'Andel af medieomtaler');
CREATE TRIGGER awareness_method_lookup AFTER INSERT OR UPDATE OR DELETE ON awareness_method
    FOR EACH STATEMENT EXECUTE FUNCTION lookup_changed();

CREATE TABLE awareness (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    measured_on date NOT NULL,
    segment_id  bigint REFERENCES segment, -- NULL: the whole market
    method      text NOT NULL REFERENCES awareness_method,
    percent     numeric(5, 2) NOT NULL CHECK (percent BETWEEN 0 AND 100),
    sample_size integer CHECK (sample_size > 0), -- people asked, or searches or mentions counted
    source      text NOT NULL CHECK (trim(source) <> '' AND length(source) <= 300),
    note        text CHECK (length(note) <= 2000),
    left_out    boolean NOT NULL DEFAULT false, -- was wrong: in no line any more
    version     integer NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX awareness_once ON awareness (measured_on, method, coalesce(segment_id, 0)) WHERE NOT left_out;

CREATE TABLE awareness_event (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    awareness_id bigint NOT NULL REFERENCES awareness,
    act          text NOT NULL CHECK (act IN ('enter', 'correct')),
    person_id    bigint NOT NULL REFERENCES person,
    event_at     timestamptz NOT NULL DEFAULT tandem_now(),
    before       jsonb -- the measurement as it was
);
CREATE INDEX awareness_event_awareness ON awareness_event (awareness_id, id DESC);
