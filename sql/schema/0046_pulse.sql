-- The needs pulse: once a quarter each team says what it wants of the other, and whether everybody
-- is behind the course (DOMAIN, Agreement and goals).
--
-- Why an answer cannot be joined to who gave it, not even by the owner of this database:
--
-- 1. No row is an answer. While a pulse is open its answers lie, sealed, in the array of one row
--    (pulse_box), shuffled anew at each answer. Whatever comes with a row (xmin, ctid, the order of
--    writing, a time) comes with all answers alike, and at most says who answered last.
-- 2. The seal is of a key that the programs make of their secret_file and that is never stored
--    here. Without it nobody reads the first answer while it is the only one, none of four, and
--    nothing by comparing the box before and after somebody's answer. All seals are of one length,
--    and the same answer twice makes two different seals.
-- 3. Closing counts the box in one transaction and empties it. Only counts of five answers or more
--    are written (pulse_figure), all by that transaction. What fewer gave is not kept at all.
-- 4. There are only choices from fixed lists: no words by which somebody could be known.
-- 5. Who has answered (pulse_participant) holds nothing but the person, and goes when the pulse is
--    closed; their numbers stay. No time is noted.
-- 6. Figures are to be seen only after closing: who could look twice, before and after a colleague
--    answered, would know that answer.
-- 7. A team of fewer than five is told so before, and answers by name (pulse_named), or is shown
--    only together with the other. Then both are: or the larger team's figures, taken from those
--    of both, would be the smaller one's. All are asked the same list then, and the box does not
--    say of which team an answer is.
--
-- What remains: five who all answer alike have told what each of them answered; and whoever holds
-- the secret_file besides the database, and its files or its log of writing, holds both keys.

-- For the seal. A trusted extension: the owner of the database may make it.
CREATE EXTENSION IF NOT EXISTS pgcrypto SCHEMA public;

CREATE TABLE pulse (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    quarter_on    date NOT NULL CHECK (quarter_on = date_trunc('quarter', quarter_on::timestamp)::date),
    opened_by     bigint NOT NULL REFERENCES person,
    opened_at     timestamptz NOT NULL DEFAULT tandem_now(),
    until_on      date NOT NULL, -- what people are asked to keep; who closes decides
    -- How each team answers, fixed when it was opened: it is what they were told.
    sales_way     text NOT NULL CHECK (sales_way IN ('anonymous', 'by_name', 'together')),
    marketing_way text NOT NULL CHECK (marketing_way IN ('anonymous', 'by_name', 'together')),
    key_digest    bytea, -- SHA-256 of the key, which it does not give away; NULL: the first answer brings it
    closed_by     bigint REFERENCES person,
    closed_at     timestamptz,
    unreadable    boolean NOT NULL DEFAULT false, -- the secret was changed while it was open
    -- Of sales and of marketing, counted at closing.
    sales_asked   integer, sales_answered integer,
    marketing_asked integer, marketing_answered integer,
    CONSTRAINT pulse_together CHECK ((sales_way = 'together') = (marketing_way = 'together')),
    CONSTRAINT pulse_closed CHECK (num_nonnulls(closed_at, closed_by, sales_asked, sales_answered, marketing_asked,
                                                marketing_answered) IN (0, 6))
);
CREATE UNIQUE INDEX pulse_quarter ON pulse (quarter_on) WHERE NOT unreadable;
CREATE UNIQUE INDEX pulse_open ON pulse ((true)) WHERE closed_at IS NULL; -- one at a time

-- What a team may want of the other; the published shares stand beside the own ones.
CREATE TABLE pulse_want (
    code      text PRIMARY KEY CHECK (code ~ '^[a-z][a-z_]*$'),
    side      text NOT NULL CHECK (side IN ('sales', 'marketing')), -- who wants it
    position  integer NOT NULL UNIQUE CHECK (position BETWEEN 1 AND 32), -- also its place in a sealed answer
    published_percent integer CHECK (published_percent BETWEEN 0 AND 100),
    label_en text NOT NULL, label_nl text NOT NULL, label_da text NOT NULL
);
INSERT INTO pulse_want (position, code, side, published_percent, label_en, label_nl, label_da) VALUES
    (1, 'better_leads', 'sales', 54, 'Better leads', 'Betere leads', 'Bedre leads'),
    (2, 'more_leads', 'sales', 44, 'More leads', 'Meer leads', 'Flere leads'),
    (3, 'competitive_information', 'sales', 39, 'Information on competitors', 'Informatie over concurrenten', 'Viden om konkurrenter'),
    (4, 'brand_awareness', 'sales', 37, 'Brand awareness', 'Naamsbekendheid', 'Kendskab til os'),
    (5, 'sales_material', 'sales', NULL, 'Better material to send', 'Beter materiaal om te sturen', 'Bedre materiale at sende'),
    (6, 'answers_to_feedback', 'sales', NULL, 'Answers to our feedback', 'Antwoord op onze feedback', 'Svar på vores feedback'),
    (9, 'better_follow_up', 'marketing', 34, 'Better follow-up of leads', 'Betere opvolging van leads', 'Bedre opfølgning på leads'),
    (10, 'use_of_systems', 'marketing', 32, 'Consistent use of the systems', 'Consequent gebruik van de systemen', 'Ensartet brug af systemerne'),
    (11, 'campaign_feedback', 'marketing', 15, 'Feedback on campaigns', 'Feedback op campagnes', 'Feedback på kampagner'),
    (12, 'use_of_messages', 'marketing', 13, 'Consistent use of the messages', 'Consequent gebruik van de boodschappen', 'Ensartet brug af budskaberne'),
    (13, 'part_in_campaigns', 'marketing', NULL, 'Taking part in campaigns', 'Meedoen aan campagnes', 'Deltagelse i kampagner'),
    (14, 'voice_of_customer', 'marketing', NULL, 'What customers say, passed on', 'Doorgeven wat klanten zeggen', 'At kundernes ord bliver givet videre');
CREATE TRIGGER pulse_want_lookup AFTER INSERT OR UPDATE OR DELETE ON pulse_want
    FOR EACH STATEMENT EXECUTE FUNCTION lookup_changed();

CREATE TABLE pulse_box (
    pulse_id bigint PRIMARY KEY REFERENCES pulse,
    sealed   bytea[] NOT NULL
);
-- Earlier versions of the row are of no use to anybody; away with them all the same.
ALTER TABLE pulse_box SET (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
ALTER TABLE pulse_box ALTER COLUMN sealed SET STORAGE MAIN;

CREATE TABLE pulse_participant (
    pulse_id  bigint NOT NULL REFERENCES pulse,
    person_id bigint NOT NULL REFERENCES person,
    PRIMARY KEY (pulse_id, person_id)
);

-- The answers of a team that was told that it answers by name.
CREATE TABLE pulse_named (
    pulse_id  bigint NOT NULL REFERENCES pulse,
    person_id bigint NOT NULL REFERENCES person,
    side      text NOT NULL CHECK (side IN ('sales', 'marketing')),
    wants     text[] NOT NULL,
    course    integer NOT NULL CHECK (course BETWEEN 1 AND 5),
    PRIMARY KEY (pulse_id, person_id)
);

-- The counts of a closed pulse. measure is a want's code, or course_1 to course_5.
CREATE TABLE pulse_figure (
    pulse_id bigint NOT NULL REFERENCES pulse,
    whose    text NOT NULL CHECK (whose IN ('sales', 'marketing', 'together')),
    measure  text NOT NULL,
    chosen   integer NOT NULL CHECK (chosen BETWEEN 0 AND answers),
    answers  integer NOT NULL CHECK (answers > 0),
    by_name  boolean NOT NULL DEFAULT false,
    PRIMARY KEY (pulse_id, whose, measure),
    CONSTRAINT pulse_figure_five CHECK (answers >= 5 OR by_name) -- below five: nothing without names
);

-- Figures others published, as sentences, each with who did (DOMAIN, The reports, 11).
CREATE TABLE benchmark (
    code     text PRIMARY KEY,
    position integer NOT NULL,
    source   text, -- NULL: not known to us
    label_en text NOT NULL, label_nl text NOT NULL, label_da text NOT NULL
);
INSERT INTO benchmark (position, code, source, label_en, label_nl, label_da) VALUES
    (1, 'growth', 'Aberdeen', 'Companies whose sales and marketing are aligned grow 20% a year; others shrink 4%.',
     'Bedrijven waar sales en marketing op één lijn zitten, groeien 20% per jaar; andere krimpen 4%.',
     'Virksomheder, hvor salg og marketing trækker sammen, vokser 20 % om året; andre skrumper 4 %.'),
    (2, 'misalignment', NULL, 'Not being aligned costs B2B companies 10% or more of their revenue a year.',
     'Niet op één lijn zitten kost B2B-bedrijven 10% of meer van hun omzet per jaar.',
     'Ikke at trække sammen koster B2B-virksomheder 10 % eller mere af omsætningen om året.'),
    (3, 'lead_agreement', 'HubSpot (5th annual review)', '24% have an agreement on who is responsible for leads.',
     '24% heeft afspraken over wie verantwoordelijk is voor leads.', '24 % har en aftale om, hvem der har ansvaret for leads.'),
    (4, 'sales_enablement', 'HubSpot (5th annual review)', '76% overlook sales enablement.', '76% laat sales enablement liggen.',
     '76 % overser sales enablement.'),
    (5, 'growth_enabled', 'Forrester', '87% of leaders say that alignment enables crucial growth.',
     '87% van de leidinggevenden zegt dat op één lijn zitten beslissende groei mogelijk maakt.',
     '87 % af lederne siger, at samarbejdet muliggør afgørende vækst.'),
    (6, 'events_waste', NULL, 'Two thirds of salespeople think that events and branding waste time.',
     'Twee derde van de verkopers vindt evenementen en branding tijdverspilling.',
     'To tredjedele af sælgerne mener, at arrangementer og branding er spild af tid.');
CREATE TRIGGER benchmark_lookup AFTER INSERT OR UPDATE OR DELETE ON benchmark
    FOR EACH STATEMENT EXECUTE FUNCTION lookup_changed();

INSERT INTO notice_kind (position, code, label_en, label_nl, label_da) VALUES
    (72, 'pulse_closed', 'The needs pulse is closed', 'De behoeftepeiling is gesloten', 'Pulsmålingen er lukket');
INSERT INTO asked_kind (position, code, label_en, label_nl, label_da) VALUES
    (70, 'pulse', 'Answer the needs pulse: two minutes', 'Beantwoord de behoeftepeiling: twee minuten', 'Svar på pulsmålingen: to minutter');
