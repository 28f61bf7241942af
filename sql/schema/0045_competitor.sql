-- Competitors: a card each, made of statements with their source, and on which leads we met
-- them (DOMAIN, The forms: Market).

CREATE TABLE competitor (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name     text NOT NULL CHECK (name = trim(name) AND name <> '' AND length(name) <= 120),
    link     text CHECK (length(link) <= 500),
    active   boolean NOT NULL DEFAULT true, -- offered when somebody met a competitor
    version  integer NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX competitor_name ON competitor (lower(name));
CREATE TRIGGER competitor_lookup AFTER INSERT OR UPDATE OR DELETE ON competitor
    FOR EACH STATEMENT EXECUTE FUNCTION lookup_changed();

-- Who made a card and changed its name, link and use.
CREATE TABLE competitor_event (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    competitor_id bigint NOT NULL REFERENCES competitor,
    act           text NOT NULL CHECK (act IN ('add', 'change')),
    person_id     bigint NOT NULL REFERENCES person,
    event_at      timestamptz NOT NULL DEFAULT tandem_now(),
    before        jsonb -- the card as it was
);
CREATE INDEX competitor_event_competitor ON competitor_event (competitor_id, id DESC);

-- What the card says. A statement is never changed: a correction is a row that replaces it, and
-- one that was wrong is withdrawn with the reason; both stay to be read.
CREATE TABLE competitor_statement (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    competitor_id bigint NOT NULL REFERENCES competitor,
    about         text NOT NULL CHECK (about IN ('who', 'strength', 'weakness', 'how_to_win', 'price')),
    says          text NOT NULL CHECK (trim(says) <> '' AND length(says) <= 2000),
    source        text NOT NULL CHECK (trim(source) <> '' AND length(source) <= 300), -- where it was heard or read
    heard_on      date NOT NULL,
    entered_by    bigint NOT NULL REFERENCES person,
    entered_at    timestamptz NOT NULL DEFAULT tandem_now(),
    replaces      bigint UNIQUE REFERENCES competitor_statement,
    state         text NOT NULL DEFAULT 'stands' CHECK (state IN ('stands', 'replaced', 'withdrawn')),
    ended_by      bigint REFERENCES person, -- who replaced or withdrew it
    ended_at      timestamptz,
    ended_why     text CHECK (length(ended_why) <= 500),
    version       integer NOT NULL DEFAULT 1,
    CONSTRAINT competitor_statement_ended CHECK ((state = 'stands') = (ended_at IS NULL))
);
CREATE INDEX competitor_statement_competitor ON competitor_statement (competitor_id, about, id);

-- Where we met one: an entry each time. What became of it follows from the lead (view
-- competitor_on_lead); decided says it where somebody knows better: for them, or not for them
-- though the lead was lost. One that the lose form said counts as long as that loss stands.
CREATE TABLE competitor_met (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    competitor_id bigint NOT NULL REFERENCES competitor,
    lead_id       bigint NOT NULL REFERENCES lead,
    met_on        date NOT NULL,
    place         text CHECK (length(place) <= 200), -- how it came up: their quotation, what the buyer said
    price         text CHECK (length(price) <= 200), -- heard there
    note          text CHECK (length(note) <= 2000),
    recorded_by   bigint NOT NULL REFERENCES person,
    recorded_at   timestamptz NOT NULL DEFAULT tandem_now(),
    withdrawn_by  bigint REFERENCES person,
    withdrawn_at  timestamptz,
    decided       text CHECK (decided IN ('for_them', 'not_for_them')),
    decided_by    bigint REFERENCES person,
    decided_at    timestamptz,
    decided_event bigint REFERENCES event, -- the loss that said so
    version       integer NOT NULL DEFAULT 1,
    CONSTRAINT competitor_met_decided CHECK ((decided IS NULL) = (decided_at IS NULL))
);
CREATE INDEX competitor_met_lead ON competitor_met (lead_id);
CREATE INDEX competitor_met_competitor ON competitor_met (competitor_id, lead_id);

INSERT INTO notice_kind (position, code, label_en, label_nl, label_da) VALUES
    (70, 'competitor_card', 'News of a competitor', 'Nieuws over een concurrent', 'Nyt om en konkurrent');
