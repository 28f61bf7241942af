-- Stages, moves, reasons; campaigns; organisations, contacts and leads; events.

-- Lists with their labels ---------------------------------------------------------

CREATE TABLE stage (
    code     text PRIMARY KEY,
    position integer NOT NULL UNIQUE,
    owner    text NOT NULL CHECK (owner IN ('marketing', 'shared', 'sales')),
    label_en text NOT NULL, label_nl text NOT NULL, label_da text NOT NULL
);
INSERT INTO stage (position, code, owner, label_en, label_nl, label_da) VALUES
    (1, 'prospect', 'marketing', 'Prospect', 'Prospect', 'Kundeemne'),
    (2, 'lead', 'marketing', 'Lead', 'Lead', 'Lead'),
    (3, 'mql', 'shared', 'MQL', 'MQL', 'MQL'),
    (4, 'sql', 'shared', 'SQL', 'SQL', 'SQL'),
    (5, 'opportunity', 'sales', 'Opportunity', 'Verkoopkans', 'Salgsmulighed'),
    (6, 'customer', 'sales', 'Customer', 'Klant', 'Kunde');

CREATE TABLE reason (
    kind     text NOT NULL CHECK (kind IN ('back', 'lost', 'not_a_lead')),
    code     text NOT NULL,
    position integer NOT NULL,
    active   boolean NOT NULL DEFAULT true,
    -- Marketing owes an answer to refusals for quality (DOMAIN, The forms).
    about_quality boolean NOT NULL DEFAULT false,
    label_en text NOT NULL, label_nl text NOT NULL, label_da text NOT NULL,
    PRIMARY KEY (kind, code)
);
INSERT INTO reason (kind, position, code, about_quality, label_en, label_nl, label_da) VALUES
    ('back', 1, 'not_decision_maker', true, 'Not the decision maker', 'Niet de beslisser', 'Ikke beslutningstager'),
    ('back', 2, 'outside_segment', true, 'Outside our segment', 'Buiten ons segment', 'Uden for vores segment'),
    ('back', 3, 'no_budget', true, 'No budget', 'Geen budget', 'Intet budget'),
    ('back', 4, 'no_need', true, 'No need', 'Geen behoefte', 'Intet behov'),
    ('back', 5, 'too_early', false, 'Too early', 'Te vroeg', 'For tidligt'),
    ('back', 6, 'not_reached', false, 'Not reached', 'Niet bereikt', 'Ikke truffet'),
    ('back', 7, 'wrong_details', true, 'Wrong details', 'Verkeerde gegevens', 'Forkerte oplysninger'),
    ('back', 8, 'has_supplier', false, 'Has a supplier', 'Heeft al een leverancier', 'Har en leverandør'),
    ('back', 9, 'other', false, 'Other', 'Anders', 'Andet'),
    ('lost', 1, 'price', false, 'Price', 'Prijs', 'Pris'),
    ('lost', 2, 'competitor', false, 'Competitor', 'Concurrent', 'Konkurrent'),
    ('lost', 3, 'budget', false, 'Budget', 'Budget', 'Budget'),
    ('lost', 4, 'no_decision', false, 'No decision', 'Geen besluit', 'Ingen beslutning'),
    ('lost', 5, 'need_gone', false, 'Need gone', 'Behoefte vervallen', 'Behovet er væk'),
    ('lost', 6, 'no_answer', false, 'No answer', 'Geen antwoord', 'Intet svar'),
    ('lost', 7, 'other', false, 'Other', 'Anders', 'Andet'),
    ('not_a_lead', 1, 'false_data', false, 'False data', 'Valse gegevens', 'Falske oplysninger'),
    ('not_a_lead', 2, 'student', false, 'Student', 'Student', 'Studerende'),
    ('not_a_lead', 3, 'competitor', false, 'Competitor', 'Concurrent', 'Konkurrent'),
    ('not_a_lead', 4, 'test', false, 'Test', 'Test', 'Test'),
    ('not_a_lead', 5, 'already_customer', false, 'Already a customer', 'Al klant', 'Allerede kunde'),
    ('not_a_lead', 6, 'do_not_contact', false, 'Do not contact', 'Niet benaderen', 'Må ikke kontaktes');

CREATE TABLE channel (
    code     text PRIMARY KEY CHECK (code <> '' AND length(code) <= 80),
    position integer NOT NULL DEFAULT 100,
    active   boolean NOT NULL DEFAULT true,
    label_en text NOT NULL, label_nl text NOT NULL, label_da text NOT NULL
);
CREATE UNIQUE INDEX channel_code ON channel (lower(code));
INSERT INTO channel (position, code, label_en, label_nl, label_da) VALUES
    (1, 'trade_fair', 'Trade fair', 'Beurs', 'Messe'),
    (2, 'event', 'Event', 'Evenement', 'Arrangement'),
    (3, 'webinar', 'Webinar', 'Webinar', 'Webinar'),
    (4, 'email', 'E-mail', 'E-mail', 'E-mail'),
    (5, 'phone', 'Phone', 'Telefoon', 'Telefon'),
    (6, 'website', 'Website', 'Website', 'Hjemmeside'),
    (7, 'organic_search', 'Organic search', 'Organisch zoeken', 'Organisk søgning'),
    (8, 'paid_search', 'Paid search', 'Betaald zoeken', 'Betalt søgning'),
    (9, 'social', 'Social media', 'Sociale media', 'Sociale medier'),
    (10, 'advertising', 'Advertising', 'Adverteren', 'Annoncering'),
    (11, 'direct_mail', 'Direct mail', 'Direct mail', 'Direct mail'),
    (12, 'referral', 'Referral', 'Doorverwijzing', 'Henvisning'),
    (13, 'network', 'Network', 'Netwerk', 'Netværk'),
    (14, 'other', 'Other', 'Anders', 'Andet'),
    (15, 'unknown', 'Unknown', 'Onbekend', 'Ukendt');

CREATE TABLE campaign_kind (
    code     text PRIMARY KEY,
    position integer NOT NULL,
    active   boolean NOT NULL DEFAULT true,
    label_en text NOT NULL, label_nl text NOT NULL, label_da text NOT NULL
);
INSERT INTO campaign_kind (position, code, label_en, label_nl, label_da) VALUES
    (1, 'trade_fair', 'Trade fair', 'Beurs', 'Messe'),
    (2, 'event', 'Event', 'Evenement', 'Arrangement'),
    (3, 'webinar', 'Webinar', 'Webinar', 'Webinar'),
    (4, 'email', 'E-mail', 'E-mail', 'E-mail'),
    (5, 'direct_mail', 'Direct mail', 'Direct mail', 'Direct mail'),
    (6, 'advertising', 'Advertising', 'Adverteren', 'Annoncering'),
    (7, 'search', 'Search', 'Zoekmachine', 'Søgning'),
    (8, 'social', 'Social media', 'Sociale media', 'Sociale medier'),
    (9, 'viral', 'Viral', 'Viraal', 'Viral'),
    (10, 'download', 'Download', 'Download', 'Download'),
    (11, 'referral', 'Referral', 'Doorverwijzing', 'Henvisning'),
    (12, 'relationship', 'Relationship', 'Relatie', 'Relation'),
    (13, 'brand', 'Brand', 'Merk', 'Brand'),
    (14, 'outbound', 'Outbound', 'Acquisitie', 'Opsøgende');

CREATE TABLE segment (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name     text NOT NULL CHECK (trim(name) <> '' AND length(name) <= 120),
    active   boolean NOT NULL DEFAULT true
);
CREATE UNIQUE INDEX segment_name ON segment (lower(name));

-- Campaigns. A name is enough for the table (real histories know no more); the
-- form asks for the rest. ------------------------------------------------------------

CREATE TABLE campaign (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name             text NOT NULL CHECK (trim(name) <> '' AND length(name) <= 200),
    kind             text REFERENCES campaign_kind,
    channel          text REFERENCES channel,
    segment_id       bigint REFERENCES segment,
    starts_on        date,
    ends_on          date,
    message          text,
    budget_cents     bigint CHECK (budget_cents >= 0),
    cost_cents       bigint CHECK (cost_cents >= 0),
    expected_leads   integer CHECK (expected_leads >= 0),
    sales_partner_id bigint REFERENCES person,
    owner_id         bigint REFERENCES person,
    active           boolean NOT NULL DEFAULT true,
    version          integer NOT NULL DEFAULT 1,
    created_at       timestamptz NOT NULL DEFAULT tandem_now(),
    CONSTRAINT campaign_period CHECK (ends_on >= starts_on)
);
CREATE UNIQUE INDEX campaign_name ON campaign (lower(name));
CREATE INDEX campaign_starts ON campaign (starts_on DESC NULLS LAST, id DESC);

-- Organisations and contacts -----------------------------------------------------------

CREATE FUNCTION email_normal(p_email text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT nullif(lower(trim(p_email)), '') $$;

-- Digits with the country's code in front, for exact comparison only. Denmark and
-- Norway have no 0 in front of a number at home.
CREATE FUNCTION phone_normal(p_phone text, p_country text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN length(digits) < 6 THEN NULL
        WHEN trimmed LIKE '+%' THEN regexp_replace(digits, '^(31|49|32|44|33|46)0', '\1')
        WHEN digits LIKE '00%' THEN regexp_replace(substr(digits, 3), '^(31|49|32|44|33|46)0', '\1')
        WHEN p_country IN ('DK', 'NO') THEN code || digits
        WHEN digits LIKE '0%' AND code IS NOT NULL THEN code || substr(digits, 2)
        ELSE digits END
    FROM (SELECT trim(p_phone) AS trimmed, regexp_replace(p_phone, '\D', '', 'g') AS digits,
                 CASE coalesce(p_country, 'NL') WHEN 'NL' THEN '31' WHEN 'BE' THEN '32' WHEN 'DE' THEN '49'
                     WHEN 'SE' THEN '46' WHEN 'GB' THEN '44' WHEN 'FR' THEN '33' WHEN 'DK' THEN '45'
                     WHEN 'NO' THEN '47' END AS code) AS typed
$$;

CREATE TABLE organisation (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name        text NOT NULL CHECK (trim(name) <> '' AND length(name) <= 200),
    number      text,
    size        text,
    street      text,
    postal_code text,
    city        text,
    country     text CHECK (country ~ '^[A-Z]{2}$')
);
CREATE INDEX organisation_name ON organisation (lower(name));

CREATE TABLE contact (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation_id   bigint REFERENCES organisation,
    name              text CHECK (length(name) <= 200),
    job_title         text CHECK (length(job_title) <= 200),
    buying_role       text CHECK (buying_role IN ('decides', 'influences', 'uses', 'buys', 'unknown')),
    email             text CHECK (length(email) <= 254),
    phone             text CHECK (length(phone) <= 40),
    language          text,
    country           text CHECK (country ~ '^[A-Z]{2}$'),
    preferred_contact text CHECK (preferred_contact IN ('email', 'phone', 'meeting')),
    email_normal      text GENERATED ALWAYS AS (email_normal(email)) STORED,
    phone_normal      text GENERATED ALWAYS AS (phone_normal(phone, country)) STORED
);
CREATE INDEX contact_email ON contact (email_normal) WHERE email_normal IS NOT NULL;
CREATE INDEX contact_phone ON contact (phone_normal) WHERE phone_normal IS NOT NULL;
CREATE INDEX contact_organisation ON contact (organisation_id);

-- Leads ----------------------------------------------------------------------------------
-- stage_at columns hold when a stage was first reached; a later stage implies the
-- earlier ones (trigger lead_stages). What a lead must have to be useful is asked by
-- forms and moves, not here.

CREATE TABLE lead (
    id                   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference            text UNIQUE,
    contact_id           bigint REFERENCES contact,
    organisation_id      bigint REFERENCES organisation,
    campaign_id          bigint REFERENCES campaign,
    channel              text REFERENCES channel,
    segment_id           bigint REFERENCES segment,
    origin               text NOT NULL DEFAULT 'marketing'
                         CHECK (origin IN ('marketing', 'sales', 'referral', 'colleague')),
    wants                text CHECK (length(wants) <= 2000),
    stage                text NOT NULL REFERENCES stage,
    captured_at          timestamptz NOT NULL,
    captured_by          bigint REFERENCES person,
    handed_over_by       bigint REFERENCES person,
    accepted_by          bigint REFERENCES person,
    handed_to            bigint REFERENCES person, -- the salesperson named, or who has it
    turn_id              bigint REFERENCES person,
    clock                text CHECK (clock IN ('accept', 'first_contact', 'next_step', 'call_back')),
    due_at               timestamptz,
    back                 text CHECK (back IN ('refuse', 'hand_back')), -- how it came back to marketing
    attempts             integer NOT NULL DEFAULT 0,
    tried_at             timestamptz, -- the last attempt, reached or not
    contacted_at         timestamptz,
    prospect_at          timestamptz,
    lead_at              timestamptz,
    mql_at               timestamptz,
    sql_at               timestamptz,
    opportunity_at       timestamptz,
    customer_at          timestamptz,
    expected_value_cents bigint CHECK (expected_value_cents >= 0),
    expected_on          date,
    won_value_cents      bigint CHECK (won_value_cents >= 0),
    closed_at            timestamptz,
    closed_as            text CHECK (closed_as IN ('customer', 'lost', 'not_a_lead')),
    closed_reason        text,
    last_quality         integer CHECK (last_quality BETWEEN 1 AND 5),
    facts                jsonb, -- columns of an import that Tandem has no field for
    search               text NOT NULL DEFAULT '',
    version              integer NOT NULL DEFAULT 1,
    CONSTRAINT lead_closed CHECK ((closed_at IS NULL) = (closed_as IS NULL)),
    CONSTRAINT lead_closed_is_still CHECK (closed_at IS NULL OR (turn_id IS NULL AND due_at IS NULL)),
    CONSTRAINT lead_clock CHECK ((clock IS NULL) = (due_at IS NULL)),
    CONSTRAINT lead_customer CHECK ((stage = 'customer') = (closed_as IS NOT DISTINCT FROM 'customer'))
);
-- What lists are ordered by, alone and behind each filter: keyset paging.
CREATE INDEX lead_captured ON lead (captured_at DESC, id DESC);
CREATE INDEX lead_stage ON lead (stage, captured_at DESC, id DESC);
CREATE INDEX lead_campaign ON lead (campaign_id, captured_at DESC, id DESC);
CREATE INDEX lead_channel ON lead (channel, captured_at DESC, id DESC);
CREATE INDEX lead_segment ON lead (segment_id, captured_at DESC, id DESC);
CREATE INDEX lead_handed_over_by ON lead (handed_over_by, captured_at DESC, id DESC);
CREATE INDEX lead_accepted_by ON lead (accepted_by, captured_at DESC, id DESC);
CREATE INDEX lead_turn ON lead (turn_id, due_at, id) WHERE closed_at IS NULL;
CREATE INDEX lead_overdue ON lead (due_at) WHERE closed_at IS NULL;
CREATE INDEX lead_customer_at ON lead (customer_at) WHERE customer_at IS NOT NULL;
CREATE INDEX lead_contact ON lead (contact_id);
CREATE INDEX lead_organisation ON lead (organisation_id);
CREATE INDEX lead_search ON lead USING gin (search public.gin_trgm_ops);

-- A later stage implies the earlier ones: what is not known was reached, at the
-- latest, when the next one was. Days to customer stay what was recorded.
CREATE FUNCTION lead_stages() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.opportunity_at := coalesce(NEW.opportunity_at, NEW.customer_at);
    NEW.sql_at := coalesce(NEW.sql_at, NEW.opportunity_at);
    NEW.mql_at := coalesce(NEW.mql_at, NEW.sql_at);
    NEW.lead_at := coalesce(NEW.lead_at, NEW.mql_at);
    NEW.prospect_at := coalesce(NEW.prospect_at, NEW.lead_at, NEW.captured_at);
    RETURN NEW;
END $$;
CREATE TRIGGER lead_stages BEFORE INSERT OR UPDATE ON lead
    FOR EACH ROW EXECUTE FUNCTION lead_stages();

-- What a search finds: organisation, name, e-mail and reference, in lower case.
CREATE FUNCTION lead_search_text(p_reference text, p_contact bigint, p_organisation bigint)
RETURNS text LANGUAGE sql STABLE AS $$
    SELECT lower(concat_ws(' ', p_reference,
        (SELECT concat_ws(' ', name, email) FROM contact WHERE id = p_contact),
        (SELECT name FROM organisation WHERE id = p_organisation)))
$$;
CREATE FUNCTION lead_search_of_lead() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.search := lead_search_text(NEW.reference, NEW.contact_id, NEW.organisation_id);
    RETURN NEW;
END $$;
CREATE TRIGGER lead_search_of_lead
    BEFORE INSERT OR UPDATE OF reference, contact_id, organisation_id ON lead
    FOR EACH ROW EXECUTE FUNCTION lead_search_of_lead();
CREATE FUNCTION lead_search_of_contact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE lead SET search = lead_search_text(reference, contact_id, organisation_id)
    WHERE contact_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER lead_search_of_contact AFTER UPDATE OF name, email ON contact
    FOR EACH ROW EXECUTE FUNCTION lead_search_of_contact();
CREATE FUNCTION lead_search_of_organisation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE lead SET search = lead_search_text(reference, contact_id, organisation_id)
    WHERE organisation_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER lead_search_of_organisation AFTER UPDATE OF name ON organisation
    FOR EACH ROW EXECUTE FUNCTION lead_search_of_organisation();

-- Moves -----------------------------------------------------------------------------------

CREATE TABLE move (
    code     text PRIMARY KEY,
    position integer NOT NULL,
    -- Who may: sales, marketing, anybody; turn: whose turn it is, or a manager; maker:
    -- who made the last move, or for a win a manager. NULL: no button of its own.
    who      text CHECK (who IN ('sales', 'marketing', 'anybody', 'turn', 'maker')),
    main     boolean NOT NULL DEFAULT false, -- drawn as the first, filled button
    label_en text NOT NULL, label_nl text NOT NULL, label_da text NOT NULL, -- on the button
    done_en  text NOT NULL, done_nl  text NOT NULL, done_da  text NOT NULL  -- in the timeline
);
INSERT INTO move (position, code, who, main, label_en, label_nl, label_da, done_en, done_nl, done_da) VALUES
    (0, 'capture', NULL, false, 'Capture', 'Vastleggen', 'Opret', 'Captured', 'Vastgelegd', 'Oprettet'),
    (0, 'import', NULL, false, 'Import', 'Importeren', 'Importér', 'Imported', 'Geïmporteerd', 'Importeret'),
    (0, 'edit', NULL, false, 'Edit', 'Wijzigen', 'Redigér', 'Edited', 'Gewijzigd', 'Redigeret'),
    (1, 'accept', 'sales', true, 'I take it on', 'Ik pak hem op', 'Jeg tager det', 'Accepted by sales', 'Geaccepteerd door sales', 'Accepteret af salg'),
    (2, 'identify', 'anybody', true, 'Add a contact', 'Contactpersoon toevoegen', 'Tilføj kontaktperson', 'Contact added', 'Contactpersoon toegevoegd', 'Kontaktperson tilføjet'),
    (3, 'hand-over', 'marketing', true, 'Hand over to sales', 'Overdragen aan sales', 'Overdrag til salg', 'Handed over to sales', 'Overgedragen aan sales', 'Overdraget til salg'),
    (4, 'after-call', 'sales', true, 'After a call', 'Na het gesprek', 'Efter samtalen', 'After a call', 'Na het gesprek', 'Efter samtalen'),
    (5, 'contact', 'sales', false, 'Contact made', 'Contact vastleggen', 'Registrér kontakt', 'Contact made', 'Contact gehad', 'Kontakt registreret'),
    (6, 'opportunity', 'sales', false, 'Open an opportunity', 'Verkoopkans openen', 'Opret salgsmulighed', 'Became an opportunity', 'Verkoopkans geworden', 'Blev en salgsmulighed'),
    (7, 'win', 'sales', true, 'Won', 'Gewonnen', 'Vundet', 'Won: a customer', 'Klant geworden', 'Vundet: kunde'),
    (8, 'take', 'sales', false, 'Take it myself', 'Zelf oppakken', 'Tag det selv', 'Taken by sales', 'Zelf opgepakt door sales', 'Taget af salg'),
    (9, 'postpone', 'sales', false, 'Call back later', 'Later terugbellen', 'Ring igen senere', 'Postponed', 'Later terugbellen', 'Udskudt: ring igen senere'),
    (10, 'refuse', 'sales', false, 'Refuse', 'Afwijzen', 'Afvis', 'Refused by sales', 'Afgewezen door sales', 'Afvist af salg'),
    (11, 'hand-back', 'sales', false, 'Hand back to marketing', 'Teruggeven aan marketing', 'Send tilbage til marketing', 'Handed back to marketing', 'Teruggegeven aan marketing', 'Sendt tilbage til marketing'),
    (12, 'lose', 'turn', false, 'Lost', 'Verloren', 'Tabt', 'Lost', 'Verloren', 'Tabt'),
    (13, 'not-a-lead', 'turn', false, 'Not a lead', 'Geen lead', 'Ikke et lead', 'Closed: not a lead', 'Gesloten: geen lead', 'Lukket: ikke et lead'),
    (14, 'reopen', 'anybody', true, 'Reopen', 'Heropenen', 'Genåbn', 'Reopened', 'Heropend', 'Genåbnet'),
    (15, 'take-back', 'maker', false, 'Take back the last move', 'Laatste stap terugnemen', 'Fortryd seneste skridt', 'Last move taken back', 'Laatste stap teruggenomen', 'Seneste skridt fortrudt');

-- The moves allowed: from where to where. Events point here, so that no history
-- can hold a move that is not in this table.
CREATE TABLE move_allowed (
    move       text NOT NULL REFERENCES move,
    from_stage text NOT NULL REFERENCES stage,
    from_open  boolean NOT NULL,
    to_stage   text NOT NULL REFERENCES stage,
    to_open    boolean NOT NULL,
    PRIMARY KEY (move, from_stage, from_open, to_stage, to_open)
);
INSERT INTO move_allowed
SELECT move, from_stage, true, to_stage, to_stage <> 'customer' FROM (VALUES
    ('identify', 'prospect', 'lead'), ('hand-over', 'lead', 'mql'),
    ('accept', 'mql', 'sql'), ('take', 'prospect', 'sql'), ('take', 'lead', 'sql'),
    ('take', 'prospect', 'opportunity'), ('take', 'lead', 'opportunity'),
    ('contact', 'mql', 'mql'), ('contact', 'sql', 'sql'), ('contact', 'opportunity', 'opportunity'),
    ('after-call', 'mql', 'mql'), ('after-call', 'sql', 'sql'),
    ('after-call', 'opportunity', 'opportunity'),
    ('postpone', 'mql', 'mql'), ('postpone', 'sql', 'sql'), ('postpone', 'opportunity', 'opportunity'),
    ('refuse', 'mql', 'lead'), ('hand-back', 'sql', 'lead'), ('hand-back', 'opportunity', 'lead'),
    ('opportunity', 'sql', 'opportunity'), ('win', 'opportunity', 'customer')
) AS allowed (move, from_stage, to_stage);
INSERT INTO move_allowed
SELECT move, code, true, code, false FROM stage, (VALUES ('lose'), ('not-a-lead')) AS closing (move)
WHERE code <> 'customer'
UNION ALL
SELECT 'reopen', code, false, code, true FROM stage WHERE code <> 'customer'
UNION ALL
SELECT 'edit', code, open, code, open FROM stage, (VALUES (true), (false)) AS state (open)
WHERE code <> 'customer' OR NOT open
UNION ALL
SELECT move, code, code <> 'customer', code, code <> 'customer'
FROM stage, (VALUES ('capture'), ('import')) AS entry (move)
UNION ALL
SELECT 'import', code, false, code, false FROM stage WHERE code <> 'customer';
INSERT INTO move_allowed
SELECT DISTINCT 'take-back', to_stage, to_open, from_stage, from_open FROM move_allowed
WHERE move NOT IN ('capture', 'import', 'edit', 'after-call', 'identify');

CREATE TABLE import_batch (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    file_name text NOT NULL,
    loaded_at timestamptz NOT NULL DEFAULT tandem_now(),
    new_leads integer NOT NULL DEFAULT 0,
    changed_leads integer NOT NULL DEFAULT 0
);

-- What happened, in order of id (real histories have dates that run backwards).
CREATE TABLE event (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    lead_id    bigint NOT NULL REFERENCES lead,
    previous_id bigint UNIQUE REFERENCES event, -- NULL for a lead's first
    move       text NOT NULL,
    event_at   timestamptz NOT NULL,
    person_id  bigint REFERENCES person,
    from_stage text NOT NULL,
    from_open  boolean NOT NULL,
    to_stage   text NOT NULL,
    to_open    boolean NOT NULL,
    reason_kind text,
    reason     text,
    note       text CHECK (length(note) <= 2000),
    date_on    date,                           -- the call-back or expected date named
    to_person_id bigint REFERENCES person,     -- who got the turn by it
    value_cents bigint,
    way        text CHECK (way IN ('call', 'email', 'meeting', 'social', 'network', 'cold_call')),
    reached    boolean,
    quality    integer,
    exception  text,                           -- criteria missed, duplicate kept apart
    batch_id   bigint REFERENCES import_batch,
    before     jsonb,                          -- the lead as it was, for take-back
    FOREIGN KEY (move, from_stage, from_open, to_stage, to_open) REFERENCES move_allowed,
    FOREIGN KEY (reason_kind, reason) REFERENCES reason (kind, code)
);
CREATE INDEX event_lead ON event (lead_id, id DESC);
CREATE INDEX event_batch ON event (batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX event_at ON event (event_at);
CREATE UNIQUE INDEX event_first ON event (lead_id) WHERE previous_id IS NULL;

-- Lists that workers keep in memory -----------------------------------------------------------

CREATE VIEW lookup (kind, key, position, active, extra, label_en, label_nl, label_da) AS
SELECT 'stage', code, position, true, owner, label_en, label_nl, label_da FROM stage
UNION ALL SELECT 'currency', 'symbol', 0, true, '', symbol, symbol, symbol
          FROM (SELECT CASE value WHEN 'EUR' THEN '€' WHEN 'DKK' THEN 'kr.' ELSE value END AS symbol
                FROM setting WHERE name = 'currency') AS company
UNION ALL SELECT 'move', code, position, true, '', done_en, done_nl, done_da FROM move
UNION ALL SELECT 'move_button', code, position, true, '', label_en, label_nl, label_da FROM move
UNION ALL SELECT 'reason_' || kind, code, position, active, '', label_en, label_nl, label_da FROM reason
UNION ALL SELECT 'channel', code, position, active, '', label_en, label_nl, label_da FROM channel
UNION ALL SELECT 'campaign_kind', code, position, active, '', label_en, label_nl, label_da FROM campaign_kind
UNION ALL SELECT 'segment', id::text, 0, active, '', name, name, name FROM segment
UNION ALL SELECT 'campaign', id::text, 0, active, '', name, name, name FROM campaign
UNION ALL SELECT 'person', id::text, 0, active, coalesce(team, ''), full_name, full_name, full_name FROM person
UNION ALL SELECT 'salesperson', id::text, 0, active, '', full_name, full_name, full_name FROM person
          WHERE 'sales' = ANY (roles)
UNION ALL SELECT 'marketer', id::text, 0, active, '', full_name, full_name, full_name FROM person
          WHERE 'marketing' = ANY (roles);

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['setting', 'stage', 'move', 'reason', 'channel', 'campaign_kind', 'segment', 'campaign'] LOOP
        EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I
            FOR EACH STATEMENT EXECUTE FUNCTION lookup_changed()', name || '_lookup', name);
    END LOOP;
END $$;
