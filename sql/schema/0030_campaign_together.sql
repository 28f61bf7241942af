-- Campaigns made together, what is coming, and news (DOMAIN, The forms: Campaigns).

-- States and moves ---------------------------------------------------------------------
-- A campaign is stored in one of five states; which of planned, running and over it is
-- in follows from its days when read (campaign_state_now), so that no clock has to run.

CREATE TABLE campaign_state (
    code     text PRIMARY KEY CHECK (code ~ '^[a-z]+$'),
    position integer NOT NULL,
    stored   boolean NOT NULL, -- false: by its days alone
    tone     text NOT NULL,    -- the tag's colour, as tandem.css names it
    label_en text NOT NULL, label_nl text NOT NULL, label_da text NOT NULL
);
INSERT INTO campaign_state (position, code, stored, tone, label_en, label_nl, label_da) VALUES
    (1, 'draft', true, 'marketing', 'Draft', 'Concept', 'Kladde'),
    (2, 'proposed', true, 'shared', 'Proposed to sales', 'Voorgesteld aan sales', 'Foreslået til salg'),
    (3, 'objected', true, 'bad', 'Sales objects', 'Bezwaar van sales', 'Indvending fra salg'),
    (4, 'planned', true, 'shared', 'Planned', 'Gepland', 'Planlagt'),
    (5, 'running', false, 'good', 'Running', 'Loopt', 'I gang'),
    (6, 'over', false, 'quiet', 'Over', 'Afgelopen', 'Afsluttet'),
    (7, 'undated', false, 'quiet', 'Period unknown', 'Periode onbekend', 'Periode ukendt'),
    (8, 'cancelled', true, 'bad', 'Cancelled', 'Gaat niet door', 'Aflyst');

CREATE TABLE campaign_move (
    code     text PRIMARY KEY CHECK (code ~ '^[a-z-]+$'),
    position integer NOT NULL,
    -- Whose button it is: who makes the campaign, who signs off for sales; NULL: no button.
    who      text CHECK (who IN ('maker', 'signer')),
    main     boolean NOT NULL DEFAULT false,
    label_en text, label_nl text, label_da text, -- on the button
    done_en  text NOT NULL, done_nl text NOT NULL, done_da text NOT NULL,
    CHECK ((who IS NULL) = (num_nonnulls(label_en, label_nl, label_da) = 0)),
    CHECK (who IS NULL OR num_nonnulls(label_en, label_nl, label_da) = 3)
);
INSERT INTO campaign_move (position, code, who, main, label_en, label_nl, label_da, done_en, done_nl, done_da) VALUES
    (1, 'propose', 'maker', true, 'Propose', 'Voorstellen', 'Foreslå', 'Proposed', 'Voorgesteld', 'Foreslået'),
    (2, 'sign-off', 'signer', true, 'Sign off', 'Akkoord geven', 'Godkend', 'Signed off', 'Akkoord gegeven', 'Godkendt'),
    (3, 'object', 'signer', false, 'Object', 'Bezwaar maken', 'Gør indvending', 'Objected', 'Bezwaar gemaakt', 'Gjorde indvending'),
    (4, 'answer', 'maker', true, 'Answer the objection', 'Bezwaar beantwoorden', 'Besvar indvendingen',
     'Objection answered', 'Bezwaar beantwoord', 'Indvending besvaret'),
    (5, 'go-on', 'maker', false, 'Start without sign-off', 'Starten zonder akkoord', 'Start uden godkendelse',
     'Started without sign-off', 'Gestart zonder akkoord', 'Startet uden godkendelse'),
    (6, 'cancel', 'maker', false, 'Cancel', 'Niet doorgaan', 'Aflys', 'Cancelled', 'Gaat niet door', 'Aflyst'),
    (7, 'reopen', 'maker', true, 'Take it up again', 'Weer oppakken', 'Tag den op igen', 'Taken up again', 'Weer opgepakt', 'Taget op igen');
INSERT INTO campaign_move (position, code, done_en, done_nl, done_da) VALUES
    (10, 'log', 'Logged', 'Vastgelegd', 'Oprettet'),
    (11, 'change', 'Changed', 'Gewijzigd', 'Ændret'),
    (12, 'silence', 'No objection within the agreed days', 'Geen bezwaar binnen de afgesproken dagen', 'Ingen indvending inden for de aftalte dage'),
    (13, 'date', 'By its days', 'Door de datum', 'Ved datoen'),
    (14, 'cost-add', 'Cost added', 'Kosten toegevoegd', 'Omkostning tilføjet'),
    (15, 'cost-change', 'Cost changed', 'Kosten gewijzigd', 'Omkostning ændret'),
    (16, 'cost-remove', 'Cost removed', 'Kosten verwijderd', 'Omkostning fjernet'),
    (17, 'help-ask', 'Help asked of marketing', 'Hulp gevraagd aan marketing', 'Bad marketing om hjælp'),
    (18, 'help-take', 'Marketing helps', 'Marketing helpt', 'Marketing hjælper'),
    (19, 'help-refuse', 'Help refused', 'Hulp geweigerd', 'Hjælp afvist'),
    (20, 'help-done', 'Help given', 'Hulp geleverd', 'Hjælpen er ydet');

-- From where to where: events point here, so that no history holds another move.
CREATE TABLE campaign_move_allowed (
    move       text NOT NULL REFERENCES campaign_move,
    from_state text NOT NULL REFERENCES campaign_state,
    to_state   text NOT NULL REFERENCES campaign_state,
    PRIMARY KEY (move, from_state, to_state)
);
INSERT INTO campaign_move_allowed VALUES ('log', 'draft', 'draft'), ('propose', 'draft', 'proposed'),
    ('object', 'proposed', 'objected'), ('answer', 'objected', 'proposed'), ('reopen', 'cancelled', 'draft'),
    ('date', 'planned', 'running'), ('date', 'running', 'over'), ('date', 'planned', 'over');
INSERT INTO campaign_move_allowed
SELECT move, from_state, code FROM (VALUES ('propose', 'draft'), ('sign-off', 'proposed'), ('sign-off', 'objected'),
    ('go-on', 'proposed'), ('go-on', 'objected'), ('silence', 'proposed')) AS agreeing (move, from_state)
CROSS JOIN campaign_state WHERE code IN ('planned', 'running', 'over', 'undated');
INSERT INTO campaign_move_allowed
SELECT 'cancel', code, 'cancelled' FROM campaign_state WHERE code NOT IN ('over', 'cancelled');
INSERT INTO campaign_move_allowed
SELECT move.code, state.code, state.code FROM campaign_state AS state CROSS JOIN campaign_move AS move
WHERE move.code LIKE 'cost-%' OR move.code LIKE 'help-%' OR move.code = 'change';
INSERT INTO campaign_move_allowed -- other days, and what asks sales again
SELECT 'change', was.code, becomes.code FROM campaign_state AS was CROSS JOIN campaign_state AS becomes
WHERE was.code IN ('planned', 'running', 'over', 'undated', 'proposed')
  AND becomes.code IN ('planned', 'running', 'over', 'undated', 'proposed') AND was.code <> becomes.code;

-- The campaign ---------------------------------------------------------------------------
-- What was there already, and what a load names, is planned: nobody was asked.

ALTER TABLE campaign
    ADD COLUMN state text NOT NULL DEFAULT 'planned' REFERENCES campaign_state
        CHECK (state IN ('draft', 'proposed', 'objected', 'planned', 'cancelled')),
    ADD COLUMN sales_expects text CHECK (length(sales_expects) <= 2000), -- what sales should expect of it
    ADD COLUMN sign_off text CHECK (sign_off IN ('not_asked', 'signed', 'silent', 'unsigned')), -- how it was agreed
    ADD COLUMN asked_at timestamptz,     -- when sales was last asked
    ADD COLUMN asked_days integer,       -- working days it had, as agreed then
    ADD COLUMN asked_by bigint REFERENCES person,
    ADD COLUMN agreed_at timestamptz,
    ADD COLUMN agreed_budget_cents bigint, -- what was agreed on: the plan that changes are measured by
    ADD COLUMN agreed_leads integer,
    ADD COLUMN agreed_starts_on date,
    ADD COLUMN agreed_ends_on date,
    ADD COLUMN telling integer NOT NULL DEFAULT 1, -- raised when what sales must know of it changes
    ADD COLUMN outbound_way text CHECK (outbound_way IN ('calls', 'visits')),
    ADD COLUMN calling_list text CHECK (calling_list ~ '^/lead/list\?' AND length(calling_list) <= 2000),
    ADD CONSTRAINT campaign_asked CHECK (state <> 'proposed' OR num_nonnulls(asked_at, asked_days) = 2);
CREATE INDEX campaign_open_sign_off ON campaign (state) WHERE state IN ('draft', 'proposed', 'objected');

ALTER TABLE campaign_event DROP CONSTRAINT campaign_event_act_check;
ALTER TABLE campaign_event
    ADD COLUMN from_state text,
    ADD COLUMN to_state   text,
    ADD COLUMN note       text CHECK (length(note) <= 2000),
    ADD COLUMN value_cents bigint,
    ADD FOREIGN KEY (act) REFERENCES campaign_move,
    ADD FOREIGN KEY (act, from_state, to_state) REFERENCES campaign_move_allowed;

-- What it cost: an amount, or own hours at the rate agreed on that day. campaign.cost_cents
-- is their sum (trigger campaign_cost_sum), empty as long as none is known.
CREATE TABLE campaign_cost (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    campaign_id  bigint NOT NULL REFERENCES campaign,
    spent_on     date NOT NULL,
    what         text CHECK (trim(what) <> '' AND length(what) <= 200), -- NULL: the cost so far, in one sum
    amount_cents bigint CHECK (amount_cents >= 0),
    hours        integer CHECK (hours BETWEEN 1 AND 9999),
    rate_cents   bigint CHECK (rate_cents >= 0),
    cost_cents   bigint GENERATED ALWAYS AS (coalesce(amount_cents, hours * rate_cents)) STORED,
    made_by      bigint REFERENCES person,
    made_at      timestamptz NOT NULL DEFAULT tandem_now(),
    removed_at   timestamptz,
    removed_by   bigint REFERENCES person,
    version      integer NOT NULL DEFAULT 1,
    CONSTRAINT campaign_cost_one CHECK (num_nonnulls(amount_cents, hours) = 1 AND (hours IS NULL) = (rate_cents IS NULL))
);
CREATE INDEX campaign_cost_campaign ON campaign_cost (campaign_id, spent_on DESC, id DESC);
INSERT INTO campaign_cost (campaign_id, spent_on, amount_cents, made_at)
SELECT id, coalesce(least(ends_on, greatest(starts_on, tandem_today())), created_at::date), cost_cents, tandem_now() FROM campaign
WHERE cost_cents IS NOT NULL;

-- Help that sales asks of marketing for an outbound action.
CREATE TABLE campaign_help (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    campaign_id bigint NOT NULL REFERENCES campaign,
    what        text NOT NULL CHECK (trim(what) <> '' AND length(what) <= 2000),
    wanted_on   date,
    state       text NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'taken', 'refused', 'done')),
    asked_by    bigint NOT NULL REFERENCES person,
    asked_at    timestamptz NOT NULL DEFAULT tandem_now(),
    asked_of    bigint NOT NULL REFERENCES person,
    taken_by    bigint REFERENCES person,
    reply       text CHECK (length(reply) <= 2000),
    replied_at  timestamptz,
    version     integer NOT NULL DEFAULT 1,
    CONSTRAINT campaign_help_taken CHECK (state NOT IN ('taken', 'done') OR taken_by IS NOT NULL),
    CONSTRAINT campaign_help_refused CHECK (state <> 'refused' OR reply IS NOT NULL)
);
CREATE INDEX campaign_help_campaign ON campaign_help (campaign_id, id);
CREATE INDEX campaign_help_open ON campaign_help (state) WHERE state IN ('asked', 'taken');

-- Who in sales has read what is coming; anew when what it tells changes.
CREATE TABLE campaign_read (
    campaign_id bigint NOT NULL REFERENCES campaign,
    person_id   bigint NOT NULL REFERENCES person,
    telling     integer NOT NULL,
    read_at     timestamptz NOT NULL DEFAULT tandem_now(),
    PRIMARY KEY (campaign_id, person_id, telling)
);

-- News ---------------------------------------------------------------------------------------

CREATE TABLE news_kind (
    code     text PRIMARY KEY CHECK (code ~ '^[a-z_]+$'),
    position integer NOT NULL,
    label_en text NOT NULL, label_nl text NOT NULL, label_da text NOT NULL
);
INSERT INTO news_kind (position, code, label_en, label_nl, label_da) VALUES
    (1, 'product_change', 'Product change', 'Productwijziging', 'Produktændring'),
    (2, 'important_sale', 'Important sale', 'Belangrijke verkoop', 'Vigtigt salg');

CREATE TABLE news (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind     text NOT NULL REFERENCES news_kind,
    title    text NOT NULL CHECK (trim(title) <> '' AND length(title) <= 200), -- what changed; who bought
    for_whom text CHECK (length(for_whom) <= 500),
    to_tell  text CHECK (length(to_tell) <= 2000), -- to customers; why a sale matters
    from_on  date, -- the change holds from then on
    lead_id  bigint REFERENCES lead ON DELETE SET NULL, -- the sale
    made_by  bigint NOT NULL REFERENCES person,
    made_at  timestamptz NOT NULL DEFAULT tandem_now(),
    version  integer NOT NULL DEFAULT 1,
    CONSTRAINT news_change CHECK (kind <> 'product_change' OR num_nonnulls(for_whom, to_tell, from_on) = 3)
);
CREATE INDEX news_made ON news (made_at DESC, id DESC);
CREATE INDEX news_lead ON news (lead_id) WHERE lead_id IS NOT NULL;
CREATE TABLE news_seen (
    news_id   bigint NOT NULL REFERENCES news,
    person_id bigint NOT NULL REFERENCES person,
    seen_at   timestamptz NOT NULL DEFAULT tandem_now(),
    PRIMARY KEY (news_id, person_id)
);

-- What people are told, and asked ---------------------------------------------------------------

INSERT INTO notice_kind (position, code, label_en, label_nl, label_da) VALUES
    (10, 'sign_off_asked', 'A campaign waits for your sign-off', 'Een campagne wacht op je akkoord', 'En kampagne venter på din godkendelse'),
    (11, 'objection_answered', 'Your objection was answered', 'Je bezwaar is beantwoord', 'Din indvending er besvaret'),
    (12, 'objected', 'Sales objects to your campaign', 'Sales maakt bezwaar tegen je campagne', 'Salg har en indvending mod din kampagne'),
    (13, 'signed_off', 'Sales signed your campaign off', 'Sales is akkoord met je campagne', 'Salg har godkendt din kampagne'),
    (14, 'unsigned', 'Starts without your sign-off', 'Start zonder jouw akkoord', 'Starter uden din godkendelse'),
    (15, 'campaign_cancelled', 'A campaign of yours was cancelled', 'Een campagne van je gaat niet door', 'En af dine kampagner er aflyst'),
    (16, 'help_asked', 'Sales asks for help', 'Sales vraagt om hulp', 'Salg beder om hjælp'),
    (17, 'help_taken', 'Marketing helps you', 'Marketing helpt je', 'Marketing hjælper dig'),
    (18, 'help_refused', 'Marketing cannot help you', 'Marketing kan je niet helpen', 'Marketing kan ikke hjælpe dig'),
    (19, 'help_done', 'The help you asked for is there', 'De hulp die je vroeg is er', 'Hjælpen, du bad om, er klar'),
    (20, 'product_change', 'A product changes', 'Een product verandert', 'Et produkt ændres'),
    (21, 'important_sale', 'An important sale', 'Een belangrijke verkoop', 'Et vigtigt salg');
INSERT INTO asked_kind (position, code, label_en, label_nl, label_da) VALUES
    (10, 'sign_off', 'Your sign-off', 'Je akkoord', 'Din godkendelse'),
    (11, 'objection', 'An answer to an objection', 'Antwoord op een bezwaar', 'Svar på en indvending'),
    (12, 'start_reason', 'Why it started without sign-off', 'Waarom het zonder akkoord startte', 'Hvorfor den startede uden godkendelse'),
    (13, 'help', 'Help with an outbound action', 'Hulp bij een acquisitieactie', 'Hjælp til en opsøgende indsats'),
    (14, 'help_taken', 'Help you promised', 'Hulp die je hebt toegezegd', 'Hjælp, du har lovet');

-- The agreement's values --------------------------------------------------------------------------

INSERT INTO setting (name, value, meaning, agreed) VALUES
    ('sign_off_budget', '15000', 'budget above which sales signs a campaign off, in whole units of the currency', true),
    ('sign_off_leads', '50', 'expected leads above which sales signs a campaign off', true),
    ('sign_off_days', '3', 'working days after which silence is no objection', true),
    ('sign_off_increase', '10', 'percent above what was agreed from which a change asks sales again', true),
    ('hour_rate', '60', 'an own hour of work, in whole units of the currency', true);
ALTER TABLE setting ADD CONSTRAINT setting_sign_off CHECK (
    name NOT IN ('sign_off_budget', 'sign_off_leads', 'sign_off_increase', 'hour_rate') OR value ~ '^[0-9]{1,9}$');

-- The team's calendar feed: a second token made of the same seed.
ALTER TABLE feed ADD COLUMN team_token_hash bytea UNIQUE CHECK (length(team_token_hash) = 32),
    ADD COLUMN has_team boolean GENERATED ALWAYS AS (team_token_hash IS NOT NULL) STORED;

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['campaign_state', 'campaign_move', 'news_kind'] LOOP
        EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I '
                       'FOR EACH STATEMENT EXECUTE FUNCTION lookup_changed()', name || '_lookup', name);
    END LOOP;
END $$;
