-- The ground: time, settings, refusals, people, sessions, once-tokens.
-- Everything is in schema tandem, owned by tandem_owner; programs have roles of
-- their own with the rights of sql/<program>/rights.sql.

-- Time -----------------------------------------------------------------------

-- The only clock SQL may ask. Tests set tandem.now; no program in production
-- does (lib/config.c refuses test_now beside secure cookies).
CREATE FUNCTION tandem_now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(nullif(current_setting('tandem.now', true), '')::timestamptz, now()) $$;

-- The company's time zone is the database's (ALTER DATABASE … SET timezone): a
-- timestamp cast to date is a company day everywhere.
CREATE FUNCTION tandem_today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT tandem_now()::date $$;

-- Refusals: the sentences people read. MESSAGE is the English msgid of the .po
-- catalogues; {} in it stands for detail. lib/query.c knows these codes. -------

CREATE FUNCTION refuse(field text, sentence text, detail text DEFAULT '') RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = 'TD422', MESSAGE = sentence, COLUMN = field,
                          DETAIL = coalesce(detail, '');
END $$;

CREATE FUNCTION conflict(sentence text, detail text DEFAULT '') RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = 'TD409', MESSAGE = sentence, DETAIL = coalesce(detail, '');
END $$;

CREATE FUNCTION forbidden(sentence text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = 'TD403', MESSAGE = sentence;
END $$;

CREATE FUNCTION absent() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = 'TD404', MESSAGE = 'absent';
END $$;

-- Settings --------------------------------------------------------------------

CREATE TABLE setting (
    name       text PRIMARY KEY,
    value      text NOT NULL,
    meaning    text NOT NULL,
    changed_at timestamptz,
    -- What reckoning relies on; a mistyped one would stop every move.
    CONSTRAINT setting_value CHECK (value ~ CASE
        WHEN name ~ '_(days|weeks)$' THEN '^[1-9][0-9]{0,2}$'
        WHEN name IN ('work_starts', 'work_ends') THEN '^([01][0-9]|2[0-3]):[0-5][0-9]$'
        WHEN name = 'currency' THEN '^[A-Z]{3}$'
        WHEN name = 'country' THEN '^[A-Z]{2}$'
        WHEN name = 'figures_per_person' THEN '^(on|off)$'
        ELSE '\S' END)
);
INSERT INTO setting (name, value, meaning) VALUES
    ('company', 'Tandem', 'the company''s name'),
    ('currency', 'EUR', 'ISO 4217 code of every amount'),
    ('country', 'NL', 'ISO 3166 code; phone numbers without a country belong to it'),
    ('figures_per_person', 'off', 'on only after the works council was consulted'),
    ('work_starts', '09:00', 'local time the working day starts'),
    ('work_ends', '17:00', 'local time the working day ends'),
    ('accept_days', '1', 'working days sales has to accept a lead'),
    ('contact_days', '2', 'working days to the first contact after accepting'),
    ('next_step_days', '5', 'working days until a lead sales goes on with is due again'),
    ('answer_days', '5', 'working days marketing has to answer feedback'),
    ('close_days', '10', 'working days after which an answered loop closes by itself'),
    ('postpone_weeks', '26', 'beyond this a postponed lead had better be handed back');

CREATE TABLE setting_change (
    name       text NOT NULL REFERENCES setting,
    value      text NOT NULL,
    consulted  text,
    changed_at timestamptz NOT NULL DEFAULT tandem_now()
);

CREATE FUNCTION setting_value(p_name text) RETURNS text LANGUAGE sql STABLE AS
$$ SELECT value FROM setting WHERE name = p_name $$;

-- Turning on figures per person needs to say who was consulted (DOMAIN, People).
CREATE FUNCTION setting_set(p_name text, p_value text, p_consulted text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF p_name = 'figures_per_person' THEN
        IF p_value NOT IN ('on', 'off') THEN
            PERFORM refuse('value', 'This setting is on or off.');
        END IF;
        IF p_value = 'on' AND coalesce(trim(p_consulted), '') = '' THEN
            PERFORM refuse('consulted', 'Say who was consulted.');
        END IF;
    END IF;
    UPDATE setting SET value = p_value, changed_at = tandem_now() WHERE name = p_name;
    IF NOT FOUND THEN
        PERFORM absent();
    END IF;
    INSERT INTO setting_change (name, value, consulted) VALUES (p_name, p_value, p_consulted);
END $$;

-- Working time ----------------------------------------------------------------

-- The first moment at or after p_at that lies in working time.
CREATE FUNCTION working_moment(p_at timestamptz) RETURNS timestamptz LANGUAGE plpgsql STABLE AS $$
DECLARE
    starts CONSTANT time := setting_value('work_starts')::time;
    ends   CONSTANT time := setting_value('work_ends')::time;
    day    date := p_at::date;
    hour   time := p_at::time;
BEGIN
    IF hour < starts THEN
        hour := starts;
    ELSIF hour >= ends THEN
        day := day + 1;
        hour := starts;
    END IF;
    WHILE extract(isodow FROM day) > 5 LOOP
        day := day + 1;
        hour := starts;
    END LOOP;
    RETURN (day + hour)::timestamptz;
END $$;

-- The same time of day, that many working days later. Time zone changes move
-- nothing: it is reckoned in local days and hours.
CREATE FUNCTION working_due(p_from timestamptz, p_days integer) RETURNS timestamptz
LANGUAGE plpgsql STABLE AS $$
DECLARE
    moment timestamptz := working_moment(p_from);
    day    date := moment::date;
    hour   CONSTANT time := moment::time;
BEGIN
    FOR i IN 1..p_days LOOP
        LOOP
            day := day + 1;
            EXIT WHEN extract(isodow FROM day) <= 5;
        END LOOP;
    END LOOP;
    RETURN (day + hour)::timestamptz;
END $$;

-- The opening of the working day that date falls on or, on a day off, the next.
CREATE FUNCTION working_day_start(p_on date) RETURNS timestamptz LANGUAGE sql STABLE AS
$$ SELECT working_moment(p_on::timestamp::timestamptz) $$;

-- Tables the workers keep in memory: a change raises the version -----------------

CREATE TABLE lookup_version (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    version  bigint NOT NULL DEFAULT 1
);
INSERT INTO lookup_version DEFAULT VALUES;

CREATE FUNCTION lookup_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = tandem, pg_temp AS $$
BEGIN
    UPDATE lookup_version SET version = version + 1;
    RETURN NULL;
END $$;

-- People ----------------------------------------------------------------------

CREATE TABLE person (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text NOT NULL CHECK (name = trim(name) AND name <> '' AND length(name) <= 80),
    full_name  text NOT NULL CHECK (trim(full_name) <> '' AND length(full_name) <= 120),
    email      text,
    phone      text,
    team       text CHECK (team IN ('sales', 'marketing')),
    roles      text[] NOT NULL DEFAULT '{}'
               CHECK (roles <@ ARRAY['sales', 'marketing', 'manager', 'admin']),
    language   text CHECK (language IN ('en', 'nl', 'da')),
    country    text NOT NULL DEFAULT 'NL' CHECK (country ~ '^[A-Z]{2}$'),
    active     boolean NOT NULL DEFAULT true,
    version    integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT tandem_now(),
    CONSTRAINT person_manager_has_team CHECK (NOT 'manager' = ANY (roles) OR team IS NOT NULL)
);
CREATE UNIQUE INDEX person_name ON person (lower(name));
CREATE TRIGGER person_lookup AFTER INSERT OR UPDATE OR DELETE ON person
    FOR EACH STATEMENT EXECUTE FUNCTION lookup_changed();

-- Apart from person, so that only account can read it.
CREATE TABLE credential (
    person_id     bigint PRIMARY KEY REFERENCES person,
    password_hash text NOT NULL, -- libsodium's argon2id string
    changed_at    timestamptz NOT NULL DEFAULT tandem_now()
);

CREATE TABLE session (
    token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
    person_id  bigint NOT NULL REFERENCES person,
    created_at timestamptz NOT NULL DEFAULT tandem_now(),
    expires_at timestamptz NOT NULL
);
CREATE INDEX session_expires ON session (expires_at);
CREATE INDEX session_person ON session (person_id);

-- Guessing is throttled per name and per address (account/sign_in).
CREATE TABLE sign_in_attempt (
    name       text NOT NULL,
    address    text NOT NULL,
    attempt_at timestamptz NOT NULL DEFAULT tandem_now()
);
CREATE INDEX sign_in_attempt_name ON sign_in_attempt (name, attempt_at);
CREATE INDEX sign_in_attempt_address ON sign_in_attempt (address, attempt_at);

-- Who looks: set for the transaction by sql/lib/session.sql or once_claim ---------

CREATE FUNCTION viewer() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('tandem.viewer', true), '')::bigint $$;

CREATE FUNCTION viewer_has(p_role text) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT coalesce((SELECT p_role = ANY (roles) AND active FROM person WHERE id = viewer()), false) $$;

CREATE FUNCTION person_name(p_id bigint) RETURNS text LANGUAGE sql STABLE AS
$$ SELECT full_name FROM person WHERE id = p_id $$;

-- The first of a team's managers, else of its people, else anybody: who gets
-- the turn when nobody is named (DOMAIN, Hand over: "the sales manager by name").
CREATE FUNCTION team_head(p_team text) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT id FROM person WHERE active AND roles && ARRAY['sales', 'marketing', 'manager']
    ORDER BY team IS NOT DISTINCT FROM p_team DESC, 'manager' = ANY (roles) DESC, id LIMIT 1
$$;

-- Once-tokens: a form sent twice is saved once, and answered alike ----------------

CREATE TABLE once_token (
    token_hash bytea PRIMARY KEY,
    person_id  bigint NOT NULL REFERENCES person,
    route      text NOT NULL,
    location   text,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX once_token_created ON once_token (created_at);

-- First statement of every write: says who writes, and takes the token. A second
-- use waits for the first and is refused with its result (TD303).
CREATE FUNCTION once_claim(p_viewer bigint, p_hash bytea, p_route text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, pg_temp AS $$
DECLARE
    done once_token;
BEGIN
    PERFORM set_config('tandem.viewer', p_viewer::text, true);
    PERFORM set_config('tandem.once', encode(p_hash, 'hex'), true);
    INSERT INTO once_token (token_hash, person_id, route) VALUES (p_hash, p_viewer, p_route)
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        SELECT * INTO done FROM once_token WHERE token_hash = p_hash;
        IF done.person_id = p_viewer AND done.route = p_route THEN
            RAISE EXCEPTION USING ERRCODE = 'TD303', MESSAGE = 'done',
                                  DETAIL = coalesce(done.location, '');
        END IF;
        PERFORM conflict('This form was sent before by somebody else.');
    END IF;
    -- The table cleans itself: each new token sweeps a few of yesterday's.
    DELETE FROM once_token WHERE token_hash IN (
        SELECT token_hash FROM once_token WHERE created_at < now() - interval '24 hours'
        ORDER BY created_at LIMIT 3 FOR UPDATE SKIP LOCKED);
END $$;

-- Last act of every write: remembers where its result is to be seen.
CREATE FUNCTION saved(p_location text) RETURNS text
LANGUAGE sql SECURITY DEFINER SET search_path = tandem, pg_temp AS $$
    UPDATE once_token SET location = p_location
    WHERE token_hash = decode(current_setting('tandem.once'), 'hex')
    RETURNING location
$$;
