-- Import: rows of a file are copied into import_row as they are read, and loaded from
-- there set by set in one transaction (CONTRACT, Import). What a row says is judged
-- before anything is written: a refused row leaves no trace but its reason.

-- Words of other systems for what Tandem has a code for; in lower case.
CREATE TABLE import_word (
    kind text NOT NULL CHECK (kind IN ('stage', 'country', 'buying_role')),
    word text NOT NULL CHECK (word = lower(word)),
    code text NOT NULL,
    PRIMARY KEY (kind, word)
);
INSERT INTO import_word (kind, word, code)
SELECT kind, unnest(string_to_array(words, ',')), code FROM (VALUES
    ('stage', 'prospect', 'subscriber,suspect'),
    ('stage', 'mql', 'marketing qualified lead,marketingqualifiedlead'),
    ('stage', 'sql', 'sales qualified lead,salesqualifiedlead,sales accepted lead'),
    ('stage', 'customer', 'won,closed won,evangelist'),
    ('country', 'NL', 'nl,nld,netherlands,the netherlands,holland,nederland,nederlandene,niederlande'),
    ('country', 'DK', 'dk,dnk,denmark,denemarken,danmark,dänemark'),
    ('country', 'BE', 'be,bel,belgium,belgië,belgie,belgien,belgique'),
    ('country', 'DE', 'de,deu,germany,duitsland,tyskland,deutschland'),
    ('country', 'SE', 'se,swe,sweden,zweden,sverige'),
    ('country', 'NO', 'no,nor,norway,noorwegen,norge'),
    ('country', 'FI', 'fi,fin,finland'),
    ('country', 'GB', 'gb,gbr,uk,united kingdom,great britain,england,verenigd koninkrijk,groot-brittannië,storbritannien'),
    ('country', 'IE', 'ie,irl,ireland,ierland,irland'),
    ('country', 'FR', 'fr,fra,france,frankrijk,frankrig'),
    ('country', 'LU', 'lu,lux,luxembourg,luxemburg'),
    ('country', 'AT', 'at,aut,austria,oostenrijk,østrig,österreich'),
    ('country', 'CH', 'ch,che,switzerland,zwitserland,schweiz'),
    ('country', 'ES', 'es,esp,spain,spanje,spanien,españa'),
    ('country', 'PT', 'pt,prt,portugal'),
    ('country', 'IT', 'it,ita,italy,italië,italien,italia'),
    ('country', 'PL', 'pl,pol,poland,polen,polska'),
    ('country', 'US', 'us,usa,united states,united states of america,verenigde staten,forenede stater'),
    ('buying_role', 'decides', 'decides,decision maker,decision_maker,beslisser,beslist,beslutningstager'),
    ('buying_role', 'influences', 'influences,influencer,beïnvloeder,påvirker,champion'),
    ('buying_role', 'uses', 'uses,user,end user,end_user,gebruiker,bruger'),
    ('buying_role', 'buys', 'buys,buyer,budget_holder,inkoper,indkøber'),
    ('buying_role', 'unknown', 'unknown,onbekend,ukendt')
) AS known (kind, code, words);

-- Rows of files that have no reference: which lead each became, so that the same
-- file loaded again adds nothing. The same row twice in a file is two leads.
CREATE TABLE import_seen (
    hash       text NOT NULL,
    occurrence bigint NOT NULL,
    lead_id    bigint NOT NULL REFERENCES lead ON DELETE CASCADE,
    PRIMARY KEY (hash, occurrence)
);

-- One row of a file. Copied: line to facts; the rest import_judge finds out. Lost in a
-- crash of the server, as is the load it belongs to.
CREATE UNLOGGED TABLE import_row (
    batch_id        bigint NOT NULL,
    line            bigint NOT NULL,
    problem_field   text,
    problem         text, -- why the row is refused; {} in it stands for problem_detail
    problem_detail  text,
    reference       text,
    organisation    text,
    person_name     text,
    job_title       text,
    buying_role     text,
    email           text,
    phone           text,
    street          text,
    postal_code     text,
    city            text,
    country         text,
    captured_on     timestamptz,
    lead_on         timestamptz,
    mql_on          timestamptz,
    sql_on          timestamptz,
    opportunity_on  timestamptz,
    customer_on     timestamptz,
    lost_on         timestamptz,
    stage           text,
    campaign        text,
    channel         text,
    segment         text,
    handed_over_by  text,
    accepted_by     text,
    owner           text,
    expected_value  bigint, -- cents
    won_value       bigint, -- cents
    lost_reason     text,
    score           numeric,
    note            text,
    facts           jsonb,
    hash            text,
    occurrence      bigint,
    is_new          boolean,
    is_repeated     boolean, -- the same row stands higher in the file
    lead_id         bigint,
    contact_id      bigint,
    reached         integer, -- the position of the furthest stage the row tells of
    PRIMARY KEY (batch_id, line)
);

-- The distinct names of a batch and what they stand for.
CREATE UNLOGGED TABLE import_name (
    batch_id bigint NOT NULL,
    kind     text NOT NULL,
    word     text NOT NULL, -- in lower case
    spelling text NOT NULL, -- as the file has it first
    id       bigint,
    code     text,          -- of a channel
    is_new   boolean NOT NULL DEFAULT false,
    PRIMARY KEY (batch_id, kind, word)
);

-- Words to the operator while a load is at work; lib/query.h hands them on.
CREATE FUNCTION import_progress(p_words text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE NOTICE USING ERRCODE = 'TD100', MESSAGE = p_words;
END $$;

-- A batch to copy rows for; its number. Sweeps what loads that were broken off left.
CREATE FUNCTION import_begin(p_file_name text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    batch bigint;
BEGIN
    DELETE FROM import_row WHERE batch_id IN
        (SELECT id FROM import_batch WHERE loaded_at < tandem_now() - interval '1 day');
    INSERT INTO import_batch (file_name) VALUES (p_file_name) RETURNING id INTO batch;
    RETURN batch;
END $$;

-- Ends a batch: its staging rows go, and itself when it changed nothing.
CREATE FUNCTION import_end(p_batch bigint) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
    DELETE FROM import_row WHERE batch_id = p_batch;
    DELETE FROM import_name WHERE batch_id = p_batch;
    DELETE FROM import_batch WHERE id = p_batch AND new_leads = 0 AND changed_leads = 0
        AND NOT EXISTS (SELECT 1 FROM event WHERE batch_id = p_batch);
$$;

-- Whether a date of a file contradicts the one that is there. A day without a time
-- agrees with every time of that day.
CREATE FUNCTION import_differs(p_said timestamptz, p_known timestamptz) RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT p_said IS NOT NULL AND p_known IS NOT NULL AND p_said <> p_known
       AND (p_said::date <> p_known::date
            OR p_said <> date_trunc('day', p_said) AND p_known <> date_trunc('day', p_known))
$$;

-- The position of the furthest stage that has a date.
CREATE FUNCTION import_reached(p_lead timestamptz, p_mql timestamptz, p_sql timestamptz,
    p_opportunity timestamptz, p_customer timestamptz) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN p_customer IS NOT NULL THEN 6 WHEN p_opportunity IS NOT NULL THEN 5
                WHEN p_sql IS NOT NULL THEN 4 WHEN p_mql IS NOT NULL THEN 3
                WHEN p_lead IS NOT NULL THEN 2 ELSE 0 END
$$;

-- Whose turn a lead that is being loaded is, as for any other lead.
CREATE FUNCTION import_turn(p_stage text, p_handed_over_by bigint, p_captured_by bigint,
    p_accepted_by bigint, p_handed_to bigint, p_organisation bigint) RETURNS bigint
LANGUAGE plpgsql STABLE AS $$
DECLARE
    l lead;
BEGIN
    l.stage := p_stage;
    l.handed_over_by := p_handed_over_by;
    l.captured_by := p_captured_by;
    l.accepted_by := p_accepted_by;
    l.handed_to := p_handed_to;
    l.organisation_id := p_organisation;
    l.id := 0;
    RETURN turn_person(l);
END $$;

-- When the clock of that stage, started now, is due; NULL where there is none.
CREATE FUNCTION import_clock(p_stage text, OUT clock text, OUT due_at timestamptz)
LANGUAGE plpgsql STABLE AS $$
DECLARE
    l lead;
BEGIN
    l.stage := p_stage;
    l := lead_clock_start(l);
    clock := l.clock;
    due_at := l.due_at;
END $$;

-- What of a row has no place of its own: unmapped columns, and an address that is not
-- the organisation's.
CREATE FUNCTION import_facts(r import_row, o organisation) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN r.street IS NULL AND r.postal_code IS NULL AND r.city IS NULL THEN r.facts
        ELSE nullif(coalesce(r.facts, '{}') || jsonb_strip_nulls(jsonb_build_object(
            'street', CASE WHEN r.street IS DISTINCT FROM o.street THEN r.street END,
            'postal_code', CASE WHEN r.postal_code IS DISTINCT FROM o.postal_code THEN r.postal_code END,
            'city', CASE WHEN r.city IS DISTINCT FROM o.city THEN r.city END)), '{}') END
$$;

-- The distinct names of a batch, and which of them are known. Names match without
-- regard to case: a channel by its code or label, a person by name, full name or e-mail.
CREATE FUNCTION import_names_find(p_batch bigint) RETURNS void LANGUAGE plpgsql
SET jit = off AS $$
BEGIN
    INSERT INTO import_name (batch_id, kind, word, spelling)
    SELECT DISTINCT ON (kind, word) p_batch, kind, word, name
    FROM (SELECT kind, lower(name) AS word, name, min(r.line) AS line
          FROM import_row r, LATERAL (VALUES
              ('campaign', r.campaign), ('channel', r.channel), ('segment', r.segment),
              ('person', r.handed_over_by), ('person', r.accepted_by), ('person', r.owner),
              ('organisation', r.organisation)) AS named (kind, name)
          WHERE r.batch_id = p_batch AND r.problem IS NULL AND name IS NOT NULL
          GROUP BY kind, name) AS spelt
    ORDER BY kind, word, line;
    EXECUTE 'ANALYZE import_name';

    UPDATE import_name n SET id = campaign.id FROM campaign
    WHERE n.batch_id = p_batch AND n.kind = 'campaign' AND lower(campaign.name) = n.word;
    UPDATE import_name n SET id = segment.id FROM segment
    WHERE n.batch_id = p_batch AND n.kind = 'segment' AND lower(segment.name) = n.word;
    UPDATE import_name n SET id = o.id
    FROM (SELECT lower(name) AS word, min(id) AS id FROM organisation GROUP BY 1) AS o
    WHERE n.batch_id = p_batch AND n.kind = 'organisation' AND o.word = n.word;
    UPDATE import_name n SET id = 1, code = (
        SELECT code FROM channel
        WHERE n.word IN (lower(code), lower(label_en), lower(label_nl), lower(label_da))
        ORDER BY lower(code) = n.word DESC, position, code LIMIT 1)
    WHERE n.batch_id = p_batch AND n.kind = 'channel' AND EXISTS (
        SELECT 1 FROM channel
        WHERE n.word IN (lower(code), lower(label_en), lower(label_nl), lower(label_da)));
    UPDATE import_name n SET id = (
        SELECT id FROM person WHERE n.word IN (lower(name), lower(full_name), lower(email))
        ORDER BY lower(name) = n.word DESC, active DESC, id LIMIT 1)
    WHERE n.batch_id = p_batch AND n.kind = 'person';
END $$;

-- Which rows are of a lead that is there, and which stand in the file twice.
CREATE FUNCTION import_rows_match(p_batch bigint) RETURNS void LANGUAGE plpgsql
SET jit = off AS $$
BEGIN
    UPDATE import_row r SET hash = md5((to_jsonb(r) - ARRAY['batch_id', 'line'])::text)
    WHERE batch_id = p_batch AND problem IS NULL AND (reference IS NULL OR reference IN (
        SELECT reference FROM import_row WHERE batch_id = p_batch AND problem IS NULL
        GROUP BY reference HAVING count(*) > 1));
    UPDATE import_row r SET
        occurrence = CASE WHEN r.reference IS NULL THEN n.occurrence END,
        is_repeated = r.reference IS NOT NULL AND r.line <> n.first_line AND r.hash = n.first_hash,
        problem_field = CASE WHEN r.reference IS NOT NULL AND r.hash <> n.first_hash THEN 'reference' END,
        problem = CASE WHEN r.reference IS NOT NULL AND r.hash <> n.first_hash
                       THEN 'the same reference is on line {} with other values' END,
        problem_detail = CASE WHEN r.reference IS NOT NULL AND r.hash <> n.first_hash
                              THEN n.first_line::text END
    FROM (SELECT line, row_number() OVER (PARTITION BY reference, hash ORDER BY line) AS occurrence,
                 first_value(line) OVER (PARTITION BY reference ORDER BY line) AS first_line,
                 first_value(hash) OVER (PARTITION BY reference ORDER BY line) AS first_hash
          FROM import_row WHERE batch_id = p_batch AND hash IS NOT NULL) AS n
    WHERE r.batch_id = p_batch AND r.line = n.line;
    -- Nobody may move these leads between the judgement and the load.
    PERFORM 1 FROM lead JOIN import_row r USING (reference)
    WHERE r.batch_id = p_batch AND r.problem IS NULL FOR UPDATE OF lead;
END $$;

-- Judges each row: what it tells of, or why it is refused. p_create: unknown names are
-- no reason. Rows that are judged well get the ids of what they will become.
CREATE FUNCTION import_judge(p_batch bigint, p_create boolean) RETURNS void LANGUAGE plpgsql
SET jit = off AS $$
DECLARE
    tomorrow CONSTANT timestamptz := (tandem_today() + 1)::timestamptz;
    now_at   CONSTANT timestamptz := tandem_now();
BEGIN
    UPDATE import_row r SET
        problem_field = j.refusal[1], problem = j.refusal[2], problem_detail = j.refusal[3],
        is_new = j.lead_id IS NULL,
        lead_id = coalesce(j.lead_id, CASE WHEN j.refusal IS NULL THEN nextval('lead_id_seq') END),
        contact_id = coalesce(j.contact_id,
            CASE WHEN j.has_contact AND j.refusal IS NULL THEN nextval('contact_id_seq') END),
        reached = j.reached,
        captured_on = coalesce(r.captured_on, j.known_captured,
            least(r.lead_on, r.mql_on, r.sql_on, r.opportunity_on, r.customer_on, r.lost_on), now_at),
        lead_on = coalesce(r.lead_on, CASE WHEN j.advances AND j.reached = 2 THEN j.latest END),
        mql_on = coalesce(r.mql_on, CASE WHEN j.advances AND j.reached = 3 THEN j.latest END),
        sql_on = coalesce(r.sql_on, CASE WHEN j.advances AND j.reached = 4 THEN j.latest END),
        opportunity_on = coalesce(r.opportunity_on, CASE WHEN j.advances AND j.reached = 5 THEN j.latest END),
        customer_on = coalesce(r.customer_on, CASE WHEN j.advances AND j.reached = 6 THEN j.latest END),
        stage = j.stage, country = j.country, buying_role = j.buying_role,
        lost_reason = CASE WHEN r.lost_on IS NOT NULL THEN coalesce(j.lost_reason, 'other') END,
        won_value = CASE WHEN j.is_customer THEN r.won_value END,
        email = lower(r.email),
        note = coalesce(left(r.note, 2000),
            CASE WHEN r.lost_on IS NOT NULL AND j.lost_reason IS NULL THEN r.lost_reason END),
        facts = nullif(coalesce(r.facts, '{}') || jsonb_strip_nulls(jsonb_build_object(
            'score', r.score,
            'country', CASE WHEN j.country IS NULL THEN r.country END,
            'buying_role', CASE WHEN j.buying_role IS NULL THEN r.buying_role END,
            'lost_reason', CASE WHEN r.lost_on IS NULL OR j.lost_reason IS NULL THEN r.lost_reason END,
            'won_value', CASE WHEN NOT j.is_customer THEN r.won_value / 100.0 END,
            'note', CASE WHEN length(r.note) > 2000 THEN r.note END)), '{}')
    FROM (SELECT i.line, l.id AS lead_id, l.contact_id, l.captured_at AS known_captured,
            has_contact, said.reached, advances, is_customer, stage.code AS stage,
            coalesce(country.code, CASE WHEN i.country ~* '^[a-z]{2}$' THEN upper(i.country) END) AS country,
            buying_role.code AS buying_role, lost.code AS lost_reason,
            greatest(coalesce(i.captured_on, l.captured_at,
                     least(i.lead_on, i.mql_on, i.sql_on, i.opportunity_on, i.customer_on, i.lost_on), now_at),
                     i.lead_on, i.mql_on, i.sql_on, i.opportunity_on,
                     l.lead_at, l.mql_at, l.sql_at, l.opportunity_at) AS latest,
            CASE
            WHEN i.stage IS NOT NULL AND stage.code IS NULL THEN ARRAY['stage', '{} is no stage', i.stage]
            WHEN coalesce(i.reference, i.organisation, i.person_name, i.email, i.phone) IS NULL
                THEN ARRAY['reference', 'the row names no reference, organisation or person', '']
            WHEN i.captured_on >= tomorrow THEN ARRAY['captured_on', '{} is in the future', i.captured_on::date::text]
            WHEN i.lead_on >= tomorrow THEN ARRAY['lead_on', '{} is in the future', i.lead_on::date::text]
            WHEN i.mql_on >= tomorrow THEN ARRAY['mql_on', '{} is in the future', i.mql_on::date::text]
            WHEN i.sql_on >= tomorrow THEN ARRAY['sql_on', '{} is in the future', i.sql_on::date::text]
            WHEN i.opportunity_on >= tomorrow THEN ARRAY['opportunity_on', '{} is in the future', i.opportunity_on::date::text]
            WHEN i.customer_on >= tomorrow THEN ARRAY['customer_on', '{} is in the future', i.customer_on::date::text]
            WHEN i.lost_on >= tomorrow THEN ARRAY['lost_on', '{} is in the future', i.lost_on::date::text]
            WHEN i.lost_on IS NOT NULL AND is_customer THEN ARRAY['lost_on', 'a customer cannot be lost', '']
            WHEN i.lost_on IS NOT NULL AND l.closed_as = 'not_a_lead'
                THEN ARRAY['lost_on', 'the record is closed as not a lead', '']
            WHEN import_differs(i.lost_on, CASE WHEN l.closed_as = 'lost' THEN l.closed_at END)
                THEN ARRAY['lost_on', 'the lead has {} already', l.closed_at::text]
            WHEN import_differs(i.captured_on, l.captured_at)
                THEN ARRAY['captured_on', 'the lead has {} already', l.captured_at::text]
            WHEN import_differs(i.lead_on, l.lead_at)
                THEN ARRAY['lead_on', 'the lead has {} already', l.lead_at::text]
            WHEN import_differs(i.mql_on, l.mql_at)
                THEN ARRAY['mql_on', 'the lead has {} already', l.mql_at::text]
            WHEN import_differs(i.sql_on, l.sql_at)
                THEN ARRAY['sql_on', 'the lead has {} already', l.sql_at::text]
            WHEN import_differs(i.opportunity_on, l.opportunity_at)
                THEN ARRAY['opportunity_on', 'the lead has {} already', l.opportunity_at::text]
            WHEN import_differs(i.customer_on, l.customer_at)
                THEN ARRAY['customer_on', 'the lead has {} already', l.customer_at::text]
            WHEN i.handed_over_by IS NOT NULL AND l.handed_over_by IS NOT NULL
                 AND hander.id IS DISTINCT FROM l.handed_over_by
                THEN ARRAY['handed_over_by', 'the lead has {} already', person_name(l.handed_over_by)]
            WHEN i.accepted_by IS NOT NULL AND l.accepted_by IS NOT NULL
                 AND accepter.id IS DISTINCT FROM l.accepted_by
                THEN ARRAY['accepted_by', 'the lead has {} already', person_name(l.accepted_by)]
            WHEN i.owner IS NOT NULL AND owned.id IS NOT NULL AND owner.id IS DISTINCT FROM owned.id
                THEN ARRAY['owner', 'the lead has {} already', person_name(owned.id)]
            WHEN p_create THEN NULL
            WHEN i.campaign IS NOT NULL AND campaign.id IS NULL
                THEN ARRAY['campaign', 'there is no campaign {} (--create makes it)', i.campaign]
            WHEN i.channel IS NOT NULL AND channel.id IS NULL
                THEN ARRAY['channel', 'there is no channel {} (--create makes it)', i.channel]
            WHEN i.segment IS NOT NULL AND segment.id IS NULL
                THEN ARRAY['segment', 'there is no segment {} (--create makes it)', i.segment]
            WHEN i.handed_over_by IS NOT NULL AND hander.id IS NULL
                THEN ARRAY['handed_over_by', 'there is nobody named {} (--create makes them)', i.handed_over_by]
            WHEN i.accepted_by IS NOT NULL AND accepter.id IS NULL
                THEN ARRAY['accepted_by', 'there is nobody named {} (--create makes them)', i.accepted_by]
            WHEN i.owner IS NOT NULL AND owner.id IS NULL
                THEN ARRAY['owner', 'there is nobody named {} (--create makes them)', i.owner]
            END AS refusal
        FROM import_row i
        LEFT JOIN import_seen seen ON seen.hash = i.hash AND seen.occurrence = i.occurrence
        LEFT JOIN lead l ON l.id = coalesce(seen.lead_id,
            (SELECT id FROM lead WHERE lead.reference = i.reference))
        LEFT JOIN (SELECT code, position, lower(code) AS word FROM stage
                   UNION SELECT code, position, lower(label_en) FROM stage
                   UNION SELECT code, position, lower(label_nl) FROM stage
                   UNION SELECT code, position, lower(label_da) FROM stage
                   UNION SELECT stage.code, position, word FROM import_word JOIN stage USING (code)
                   WHERE kind = 'stage') AS stage ON stage.word = lower(i.stage)
        LEFT JOIN import_word AS country ON country.kind = 'country' AND country.word = lower(i.country)
        LEFT JOIN import_word AS buying_role
            ON buying_role.kind = 'buying_role' AND buying_role.word = lower(i.buying_role)
        LEFT JOIN LATERAL (SELECT code FROM reason WHERE i.lost_reason IS NOT NULL AND kind = 'lost'
            AND lower(i.lost_reason) IN (code, lower(label_en), lower(label_nl), lower(label_da))
            LIMIT 1) AS lost ON true
        LEFT JOIN import_name campaign ON campaign.batch_id = p_batch
            AND campaign.kind = 'campaign' AND campaign.word = lower(i.campaign)
        LEFT JOIN import_name channel ON channel.batch_id = p_batch
            AND channel.kind = 'channel' AND channel.word = lower(i.channel)
        LEFT JOIN import_name segment ON segment.batch_id = p_batch
            AND segment.kind = 'segment' AND segment.word = lower(i.segment)
        LEFT JOIN import_name hander ON hander.batch_id = p_batch
            AND hander.kind = 'person' AND hander.word = lower(i.handed_over_by)
        LEFT JOIN import_name accepter ON accepter.batch_id = p_batch
            AND accepter.kind = 'person' AND accepter.word = lower(i.accepted_by)
        LEFT JOIN import_name owner ON owner.batch_id = p_batch
            AND owner.kind = 'person' AND owner.word = lower(i.owner)
        CROSS JOIN LATERAL (SELECT
            coalesce(i.person_name, i.email, i.phone) IS NOT NULL AS has_contact,
            greatest(import_reached(l.lead_at, l.mql_at, l.sql_at, l.opportunity_at, l.customer_at),
                     CASE WHEN l.id IS NULL THEN 0 ELSE 1 END) AS known,
            CASE WHEN l.stage IN ('prospect', 'lead') THEN l.captured_by
                 ELSE coalesce(l.handed_to, l.accepted_by) END AS id) AS owned
        CROSS JOIN LATERAL (SELECT greatest(
            import_reached(i.lead_on, i.mql_on, i.sql_on, i.opportunity_on, i.customer_on),
            stage.position,
            CASE WHEN stage.position IS NULL AND has_contact THEN 2 ELSE 1 END) AS reached) AS said
        CROSS JOIN LATERAL (SELECT l.id IS NULL OR said.reached > owned.known AS advances,
            greatest(said.reached, owned.known) = 6 AS is_customer) AS outcome
        WHERE i.batch_id = p_batch AND i.problem IS NULL AND i.is_repeated IS NOT TRUE) AS j
    WHERE r.batch_id = p_batch AND r.line = j.line;
END $$;

-- Makes the names that are not known yet, of rows that are not refused. A person takes
-- the team of the first field that names them, handed_over_by read first, and the roles
-- of all; they are inactive until an admin says otherwise.
CREATE FUNCTION import_names_make(p_batch bigint) RETURNS void LANGUAGE plpgsql
SET jit = off AS $$
DECLARE
    made RECORD;
BEGIN
    DELETE FROM import_name n WHERE batch_id = p_batch AND id IS NULL AND NOT EXISTS (
        SELECT 1 FROM import_row r
        WHERE r.batch_id = p_batch AND r.problem IS NULL AND r.is_repeated IS NOT TRUE AND n.word = ANY (
            CASE n.kind WHEN 'campaign' THEN ARRAY[lower(r.campaign)] WHEN 'channel' THEN ARRAY[lower(r.channel)]
                        WHEN 'segment' THEN ARRAY[lower(r.segment)]
                        WHEN 'organisation' THEN ARRAY[lower(r.organisation)]
                        ELSE ARRAY[lower(r.handed_over_by), lower(r.accepted_by), lower(r.owner)] END))
        AND EXISTS (SELECT 1 FROM import_row r WHERE r.batch_id = p_batch AND r.problem IS NOT NULL);
    UPDATE import_name SET is_new = true, code = spelling, id = CASE kind
        WHEN 'campaign' THEN nextval('campaign_id_seq') WHEN 'segment' THEN nextval('segment_id_seq')
        WHEN 'organisation' THEN nextval('organisation_id_seq')
        WHEN 'person' THEN nextval('person_id_seq') ELSE 1 END
    WHERE batch_id = p_batch AND id IS NULL;

    -- One statement each, and none for nothing: every one makes the workers read anew.
    FOR made IN SELECT DISTINCT kind FROM import_name WHERE batch_id = p_batch AND is_new LOOP
        CASE made.kind
        WHEN 'campaign' THEN
            INSERT INTO campaign (id, name) OVERRIDING SYSTEM VALUE
            SELECT id, spelling FROM import_name
            WHERE batch_id = p_batch AND is_new AND kind = 'campaign' ORDER BY id;
        WHEN 'channel' THEN
            INSERT INTO channel (code, label_en, label_nl, label_da)
            SELECT code, code, code, code FROM import_name
            WHERE batch_id = p_batch AND is_new AND kind = 'channel' ORDER BY word;
        WHEN 'segment' THEN
            INSERT INTO segment (id, name) OVERRIDING SYSTEM VALUE
            SELECT id, spelling FROM import_name
            WHERE batch_id = p_batch AND is_new AND kind = 'segment' ORDER BY id;
        WHEN 'person' THEN
            INSERT INTO person (id, name, full_name, team, roles, active) OVERRIDING SYSTEM VALUE
            SELECT n.id, n.spelling, n.spelling, (array_agg(named.team ORDER BY field, line))[1],
                   array_agg(DISTINCT named.team), false
            FROM import_name n JOIN (
                SELECT field, lower(name) AS word, team, min(r.line) AS line FROM import_row r, LATERAL (VALUES
                    (1, r.handed_over_by, 'marketing'), (2, r.accepted_by, 'sales'),
                    (3, r.owner, CASE WHEN r.reached >= 3 AND coalesce(r.stage, '') NOT IN ('prospect', 'lead')
                                      THEN 'sales' ELSE 'marketing' END)) AS said (field, name, team)
                WHERE r.batch_id = p_batch AND r.problem IS NULL AND name IS NOT NULL
                GROUP BY field, lower(name), team) AS named USING (word)
            WHERE n.batch_id = p_batch AND n.is_new AND n.kind = 'person'
            GROUP BY n.id, n.spelling ORDER BY n.id;
        ELSE
            INSERT INTO organisation (id, name) OVERRIDING SYSTEM VALUE
            SELECT id, spelling FROM import_name
            WHERE batch_id = p_batch AND is_new AND kind = 'organisation' ORDER BY id;
        END CASE;
    END LOOP;
END $$;

-- The first address the file gives an organisation, where none is known.
CREATE FUNCTION import_addresses_fill(p_batch bigint) RETURNS void LANGUAGE sql AS $$
    UPDATE organisation o SET street = a.street, postal_code = a.postal_code, city = a.city,
        country = coalesce(o.country, a.country, setting_value('country'))
    FROM (SELECT DISTINCT ON (n.id) n.id, r.street, r.postal_code, r.city, r.country
          FROM import_row r JOIN import_name n ON n.batch_id = p_batch AND n.kind = 'organisation'
              AND n.word = lower(r.organisation)
          WHERE r.batch_id = p_batch AND r.problem IS NULL
              AND coalesce(r.street, r.postal_code, r.city, r.country) IS NOT NULL
          ORDER BY n.id, r.line) AS a
    WHERE o.id = a.id AND coalesce(o.street, o.postal_code, o.city) IS NULL
      AND (coalesce(a.street, a.postal_code, a.city) IS NOT NULL OR o.country IS NULL);
    UPDATE organisation o SET country = setting_value('country') FROM import_name n
    WHERE n.batch_id = p_batch AND n.kind = 'organisation' AND n.is_new AND o.id = n.id AND o.country IS NULL;
$$;

-- The rows of some lines that are to be loaded, with what their names stand for.
-- known_firm: the organisation when it was there before, so that somebody may know it.
CREATE FUNCTION import_rows(p_batch bigint, p_from bigint, p_to bigint)
RETURNS TABLE (input import_row, organisation organisation, campaign_id bigint, channel text,
    segment_id bigint, handed_over_by bigint, accepted_by bigint, owner_id bigint, owner_active boolean,
    campaign_channel text, campaign_segment bigint, known_firm bigint)
LANGUAGE sql STABLE AS $$
    SELECT r, o, campaign.id, channel.code, segment.id, hander.id, accepter.id, owner.id, person.active,
           c.channel, c.segment_id, CASE WHEN NOT firm.is_new THEN firm.id END
    FROM import_row r
    LEFT JOIN import_name campaign ON campaign.batch_id = p_batch
        AND campaign.kind = 'campaign' AND campaign.word = lower(r.campaign)
    LEFT JOIN campaign c ON c.id = campaign.id
    LEFT JOIN import_name channel ON channel.batch_id = p_batch
        AND channel.kind = 'channel' AND channel.word = lower(r.channel)
    LEFT JOIN import_name segment ON segment.batch_id = p_batch
        AND segment.kind = 'segment' AND segment.word = lower(r.segment)
    LEFT JOIN import_name hander ON hander.batch_id = p_batch
        AND hander.kind = 'person' AND hander.word = lower(r.handed_over_by)
    LEFT JOIN import_name accepter ON accepter.batch_id = p_batch
        AND accepter.kind = 'person' AND accepter.word = lower(r.accepted_by)
    LEFT JOIN import_name owner ON owner.batch_id = p_batch
        AND owner.kind = 'person' AND owner.word = lower(r.owner)
    LEFT JOIN person ON person.id = coalesce(owner.id, accepter.id)
    LEFT JOIN import_name firm ON firm.batch_id = p_batch
        AND firm.kind = 'organisation' AND firm.word = lower(r.organisation)
    LEFT JOIN organisation o ON o.id = firm.id
    WHERE r.batch_id = p_batch AND r.line BETWEEN p_from AND p_to
      AND r.problem IS NULL AND r.is_repeated IS NOT TRUE
$$;

-- Loads the new leads of some lines: contact, lead and event. p_fields: the fields the
-- map has; a campaign's channel and segment are the default where the map has none.
CREATE FUNCTION import_leads_add(p_batch bigint, p_from bigint, p_to bigint, p_fields text[])
RETURNS bigint LANGUAGE plpgsql SET jit = off AS $$
DECLARE
    added   bigint;
    at_home CONSTANT text := setting_value('country');
BEGIN
    INSERT INTO contact (id, organisation_id, name, job_title, buying_role, email, phone, country)
    OVERRIDING SYSTEM VALUE
    SELECT (i.input).contact_id, (i.organisation).id, (i.input).person_name, (i.input).job_title,
           (i.input).buying_role, (i.input).email, (i.input).phone, coalesce((i.input).country, at_home)
    FROM import_rows(p_batch, p_from, p_to) AS i
    WHERE (i.input).is_new AND (i.input).contact_id IS NOT NULL;

    -- Planned anew for each part, for what the tables hold by then.
    EXECUTE $statement$
    WITH said AS MATERIALIZED (
        SELECT i.*, stage.code AS stage,
            CASE WHEN stage.code = 'customer' THEN 'customer'
                 WHEN (i.input).lost_on IS NOT NULL THEN 'lost' END AS closed_as,
            CASE WHEN stage.position >= 3 THEN coalesce(owner_id, accepted_by) END AS handed_to,
            coalesce(accepted_by, CASE WHEN stage.position >= 4 THEN owner_id END) AS accepter,
            CASE WHEN stage.position < 3 THEN owner_id END AS captured_by
        FROM import_rows($1, $2, $3) AS i
        JOIN stage ON CASE WHEN (i.input).stage IN ('prospect', 'lead') AND (i.input).reached BETWEEN 3 AND 5
            THEN stage.code = (i.input).stage ELSE stage.position = (i.input).reached END
        WHERE (i.input).is_new
    ), turn AS MATERIALIZED (
        SELECT key.*, import_turn(key.stage, nullif(hander, 0), nullif(catcher, 0), nullif(taker, 0),
                                  nullif(holder, 0), nullif(firm, 0)) AS turn_id
        FROM (SELECT DISTINCT stage, coalesce(handed_over_by, 0) AS hander, coalesce(captured_by, 0) AS catcher,
                  coalesce(accepter, 0) AS taker, coalesce(handed_to, 0) AS holder,
                  CASE WHEN stage IN ('prospect', 'lead') THEN 0
                       ELSE coalesce(known_firm, 0) END AS firm
              FROM said WHERE closed_as IS NULL AND owner_active IS NOT TRUE) AS key
    ), clock AS MATERIALIZED (
        SELECT code, (import_clock(code)).* FROM stage
    ), added AS (
        INSERT INTO lead (id, reference, contact_id, organisation_id, campaign_id, channel, segment_id, stage,
            captured_at, captured_by, handed_over_by, accepted_by, handed_to, turn_id, clock, due_at, back,
            lead_at, mql_at, sql_at, opportunity_at, customer_at, expected_value_cents, won_value_cents,
            closed_at, closed_as, closed_reason, facts)
        OVERRIDING SYSTEM VALUE
        SELECT (s.input).lead_id, (s.input).reference, (s.input).contact_id, (s.organisation).id, s.campaign_id,
            CASE WHEN 'channel' = ANY ($4) THEN s.channel ELSE s.campaign_channel END,
            CASE WHEN 'segment' = ANY ($4) THEN s.segment_id ELSE s.campaign_segment END,
            s.stage, (s.input).captured_on, s.captured_by, s.handed_over_by, s.accepter, s.handed_to,
            CASE WHEN s.closed_as IS NULL THEN
                CASE WHEN s.owner_active AND (s.owner_id IS NOT NULL OR s.handed_to IS NOT NULL)
                     THEN coalesce(s.owner_id, s.handed_to) ELSE turn.turn_id END END,
            CASE WHEN s.closed_as IS NULL THEN clock.clock END,
            CASE WHEN s.closed_as IS NULL THEN clock.due_at END,
            CASE WHEN s.stage IN ('prospect', 'lead') AND (s.input).reached = 3 THEN 'refuse'
                 WHEN s.stage IN ('prospect', 'lead') AND (s.input).reached > 3 THEN 'hand_back' END,
            (s.input).lead_on, (s.input).mql_on, (s.input).sql_on, (s.input).opportunity_on, (s.input).customer_on,
            (s.input).expected_value, (s.input).won_value,
            CASE s.closed_as WHEN 'customer' THEN (s.input).customer_on WHEN 'lost' THEN (s.input).lost_on END,
            s.closed_as, (s.input).lost_reason, import_facts(s.input, s.organisation)
        FROM said AS s
        JOIN clock ON clock.code = s.stage
        LEFT JOIN turn ON turn.stage = s.stage AND turn.hander = coalesce(s.handed_over_by, 0)
            AND turn.catcher = coalesce(s.captured_by, 0) AND turn.taker = coalesce(s.accepter, 0)
            AND turn.holder = coalesce(s.handed_to, 0)
            AND turn.firm = CASE WHEN s.stage IN ('prospect', 'lead') THEN 0
                                 ELSE coalesce(s.known_firm, 0) END
        ORDER BY (s.input).line
        RETURNING id, stage, closed_at, closed_as, closed_reason, turn_id, won_value_cents
    )
    INSERT INTO event (lead_id, move, event_at, person_id, from_stage, from_open, to_stage, to_open,
        reason_kind, reason, note, to_person_id, value_cents, batch_id)
    SELECT added.id, 'import', tandem_now(), viewer(), added.stage, closed_at IS NULL, added.stage,
           closed_at IS NULL, CASE closed_as WHEN 'lost' THEN 'lost' END,
           CASE closed_as WHEN 'lost' THEN closed_reason END, r.note, turn_id, won_value_cents, $1
    FROM added JOIN import_row r ON r.batch_id = $1 AND r.lead_id = added.id
        AND r.line BETWEEN $2 AND $3
    $statement$ USING p_batch, p_from, p_to, p_fields;
    GET DIAGNOSTICS added = ROW_COUNT;
    RETURN added;
END $$;

-- Adds to the leads that are there what some lines tell anew: an empty cell leaves what
-- is there. How many leads it changed.
CREATE FUNCTION import_leads_change(p_batch bigint, p_from bigint, p_to bigint)
RETURNS bigint LANGUAGE plpgsql SET jit = off AS $$
DECLARE
    changed bigint;
    at_home CONSTANT text := setting_value('country');
BEGIN
    INSERT INTO contact (id, country) OVERRIDING SYSTEM VALUE
    SELECT r.contact_id, coalesce(r.country, at_home)
    FROM import_row r JOIN lead l ON l.id = r.lead_id
    WHERE r.batch_id = p_batch AND r.line BETWEEN p_from AND p_to AND r.problem IS NULL
      AND r.is_repeated IS NOT TRUE AND NOT r.is_new AND l.contact_id IS NULL AND r.contact_id IS NOT NULL;

    -- Planned anew for each part, for what the tables hold by then.
    EXECUTE $statement$
    WITH said AS MATERIALIZED (
        SELECT i.*, l, stage.position AS was,
            greatest(import_reached(l.lead_at, l.mql_at, l.sql_at, l.opportunity_at, l.customer_at), 1) AS known,
            (i.input).lost_on IS NOT NULL AND l.closed_at IS NULL AND NOT EXISTS (
                SELECT 1 FROM event WHERE lead_id = l.id AND move = 'reopen'
                AND event_at >= (i.input).lost_on) AS loses
        FROM import_rows($1, $2, $3) AS i
        JOIN lead l ON l.id = (i.input).lead_id JOIN stage ON stage.code = l.stage
        WHERE NOT (i.input).is_new
    ), contacts AS (
        UPDATE contact c SET
            organisation_id = coalesce((s.organisation).id, c.organisation_id),
            name = coalesce((s.input).person_name, c.name),
            job_title = coalesce((s.input).job_title, c.job_title),
            buying_role = coalesce((s.input).buying_role, c.buying_role),
            email = coalesce((s.input).email, c.email), phone = coalesce((s.input).phone, c.phone),
            country = coalesce((s.input).country, c.country)
        FROM said AS s
        WHERE c.id = (s.input).contact_id AND (
            (s.organisation).id <> c.organisation_id
            OR (c.organisation_id IS NULL AND (s.organisation).id IS NOT NULL)
            OR coalesce((s.input).person_name, c.name) IS DISTINCT FROM c.name
            OR coalesce((s.input).job_title, c.job_title) IS DISTINCT FROM c.job_title
            OR coalesce((s.input).buying_role, c.buying_role) IS DISTINCT FROM c.buying_role
            OR coalesce((s.input).email, c.email) IS DISTINCT FROM c.email
            OR coalesce((s.input).phone, c.phone) IS DISTINCT FROM c.phone
            OR coalesce((s.input).country, c.country) IS DISTINCT FROM c.country)
        RETURNING c.id
    ), clock AS MATERIALIZED (
        SELECT code, position, (import_clock(code)).* FROM stage
    ), wanted AS (
        SELECT (s.l).id, (s.input).line, (s.input).note,
            coalesce((s.l).contact_id, (s.input).contact_id) AS contact_id,
            coalesce((s.organisation).id, (s.l).organisation_id) AS organisation_id,
            coalesce(s.campaign_id, (s.l).campaign_id) AS campaign_id,
            coalesce(s.channel, (s.l).channel) AS channel,
            coalesce(s.segment_id, (s.l).segment_id) AS segment_id,
            coalesce((s.l).handed_over_by, s.handed_over_by) AS handed_over_by,
            coalesce((s.l).accepted_by, s.accepted_by,
                     CASE WHEN stage.position >= 4 THEN s.owner_id END) AS accepted_by,
            coalesce((s.l).handed_to, CASE WHEN stage.position >= 3 THEN coalesce(s.owner_id, s.accepted_by) END)
                AS handed_to,
            coalesce((s.l).captured_by, CASE WHEN stage.position < 3 THEN s.owner_id END) AS captured_by,
            stage.code AS stage, s.advances, s.loses,
            (s.input).lead_on, (s.input).mql_on, (s.input).sql_on, (s.input).opportunity_on, (s.input).customer_on,
            (s.input).lost_on, (s.input).lost_reason,
            coalesce((s.input).expected_value, (s.l).expected_value_cents) AS expected_value_cents,
            coalesce((s.input).won_value, (s.l).won_value_cents) AS won_value_cents,
            coalesce((s.l).facts || import_facts(s.input, s.organisation), (s.l).facts,
                     import_facts(s.input, s.organisation)) AS facts,
            clock.clock, clock.due_at, s.l AS old
        FROM (SELECT *, (said.input).reached > known AS advances FROM said) AS s
        JOIN stage ON stage.position = CASE WHEN s.advances THEN (s.input).reached ELSE s.was END
        JOIN clock ON clock.code = stage.code
    ), changed AS (
        UPDATE lead SET
            contact_id = w.contact_id, organisation_id = w.organisation_id, campaign_id = w.campaign_id,
            channel = w.channel, segment_id = w.segment_id, handed_over_by = w.handed_over_by,
            accepted_by = w.accepted_by, handed_to = w.handed_to, captured_by = w.captured_by,
            stage = w.stage, lead_at = coalesce(lead.lead_at, w.lead_on),
            mql_at = coalesce(lead.mql_at, w.mql_on), sql_at = coalesce(lead.sql_at, w.sql_on),
            opportunity_at = coalesce(lead.opportunity_at, w.opportunity_on),
            customer_at = coalesce(lead.customer_at, w.customer_on),
            back = CASE WHEN NOT w.advances THEN lead.back END,
            expected_value_cents = w.expected_value_cents, won_value_cents = w.won_value_cents,
            closed_at = CASE WHEN w.advances AND w.stage = 'customer' THEN w.customer_on
                             WHEN w.loses THEN w.lost_on ELSE lead.closed_at END,
            closed_as = CASE WHEN w.advances AND w.stage = 'customer' THEN 'customer'
                             WHEN w.loses THEN 'lost' ELSE lead.closed_as END,
            closed_reason = CASE WHEN w.advances AND w.stage = 'customer' THEN NULL
                                 WHEN w.loses THEN w.lost_reason ELSE lead.closed_reason END,
            turn_id = CASE WHEN w.loses OR w.stage = 'customer' OR lead.closed_at IS NOT NULL THEN NULL
                WHEN w.advances OR (lead.accepted_by, lead.handed_to, lead.captured_by)
                     IS DISTINCT FROM (w.accepted_by, w.handed_to, w.captured_by)
                THEN import_turn(w.stage, w.handed_over_by, w.captured_by, w.accepted_by, w.handed_to,
                                 w.organisation_id)
                ELSE lead.turn_id END,
            clock = CASE WHEN w.loses OR w.stage = 'customer' OR lead.closed_at IS NOT NULL THEN NULL
                WHEN w.advances THEN w.clock ELSE lead.clock END,
            due_at = CASE WHEN w.loses OR w.stage = 'customer' OR lead.closed_at IS NOT NULL THEN NULL
                WHEN w.advances THEN w.due_at ELSE lead.due_at END,
            facts = w.facts, version = lead.version + 1
        FROM wanted AS w
        WHERE lead.id = w.id AND (w.advances OR w.loses
            OR w.contact_id IN (SELECT id FROM contacts)
            OR (w.contact_id, w.organisation_id, w.campaign_id, w.channel, w.segment_id, w.handed_over_by,
                w.accepted_by, w.handed_to, w.captured_by, w.expected_value_cents, w.won_value_cents, w.facts)
               IS DISTINCT FROM
               (lead.contact_id, lead.organisation_id, lead.campaign_id, lead.channel, lead.segment_id,
                lead.handed_over_by, lead.accepted_by, lead.handed_to, lead.captured_by,
                lead.expected_value_cents, lead.won_value_cents, lead.facts)
            OR w.note IS NOT NULL AND NOT EXISTS (SELECT 1 FROM event WHERE lead_id = w.id AND note = w.note))
        RETURNING lead.id, lead.stage, lead.closed_at, lead.closed_as, lead.closed_reason, lead.turn_id,
            lead.won_value_cents, w.note, w.loses, w.advances, (w.old).turn_id AS old_turn_id
    )
    INSERT INTO event (lead_id, previous_id, move, event_at, person_id, from_stage, from_open, to_stage,
        to_open, reason_kind, reason, note, to_person_id, value_cents, batch_id)
    SELECT c.id, (lead_last_event(c.id)).id, 'import', tandem_now(), viewer(), c.stage, closed_at IS NULL,
           c.stage, closed_at IS NULL, CASE WHEN loses THEN 'lost' END,
           CASE WHEN loses THEN closed_reason END,
           CASE WHEN NOT EXISTS (SELECT 1 FROM event WHERE lead_id = c.id AND note = c.note) THEN note END,
           CASE WHEN turn_id IS DISTINCT FROM old_turn_id THEN turn_id END,
           CASE WHEN advances THEN won_value_cents END, $1
    FROM changed AS c
    $statement$ USING p_batch, p_from, p_to;
    GET DIAGNOSTICS changed = ROW_COUNT;
    RETURN changed;
END $$;

-- Loads a batch: judges its rows, makes the names that p_create allows, and adds and
-- changes leads. What it did, in numbers. Sends no notices.
CREATE FUNCTION import_load(p_batch bigint, p_create boolean, p_fields text[],
    OUT rows bigint, OUT refused bigint, OUT repeated bigint, OUT new_leads bigint, OUT changed_leads bigint,
    OUT campaigns bigint, OUT channels bigint, OUT segments bigint, OUT people bigint, OUT organisations bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp
SET jit = off AS $$
DECLARE
    lines_at_once CONSTANT bigint := 5000;
    first_line    bigint;
    last_line     bigint;
    from_line     bigint;
BEGIN
    -- One load at a time: two could make the same name.
    PERFORM pg_advisory_xact_lock(hashtext('tandem import'));
    EXECUTE 'ANALYZE import_row';
    SELECT count(*), min(line), max(line) INTO rows, first_line, last_line
    FROM import_row WHERE batch_id = p_batch;
    PERFORM import_progress(format('looking at %s rows', rows));
    PERFORM import_rows_match(p_batch);
    PERFORM import_names_find(p_batch);
    PERFORM import_judge(p_batch, p_create);
    PERFORM import_names_make(p_batch);
    PERFORM import_addresses_fill(p_batch);
    EXECUTE 'ANALYZE import_row';
    new_leads := 0;
    changed_leads := 0;
    from_line := first_line;
    WHILE from_line <= last_line LOOP
        PERFORM import_progress(format('loading: line %s of %s, %s new leads, %s changed',
            from_line, last_line, new_leads, changed_leads));
        new_leads := new_leads
            + import_leads_add(p_batch, from_line, from_line + lines_at_once - 1, p_fields);
        changed_leads := changed_leads
            + import_leads_change(p_batch, from_line, from_line + lines_at_once - 1);
        from_line := from_line + lines_at_once;
    END LOOP;
    INSERT INTO import_seen (hash, occurrence, lead_id)
    SELECT hash, occurrence, lead_id FROM import_row
    WHERE batch_id = p_batch AND problem IS NULL AND occurrence IS NOT NULL
    ON CONFLICT DO NOTHING;
    UPDATE import_batch SET new_leads = import_load.new_leads, changed_leads = import_load.changed_leads
    WHERE id = p_batch;
    SELECT count(*) FILTER (WHERE problem IS NOT NULL), count(*) FILTER (WHERE is_repeated)
    INTO refused, repeated FROM import_row WHERE batch_id = p_batch;
    SELECT count(*) FILTER (WHERE kind = 'campaign'), count(*) FILTER (WHERE kind = 'channel'),
           count(*) FILTER (WHERE kind = 'segment'), count(*) FILTER (WHERE kind = 'person'),
           count(*) FILTER (WHERE kind = 'organisation')
    INTO campaigns, channels, segments, people, organisations
    FROM import_name WHERE batch_id = p_batch AND is_new;
END $$;
