-- Loading what was judged: names first, then the leads part by part, each part a
-- transaction of its own. Sends no notices.

DROP FUNCTION IF EXISTS import_load(bigint, boolean, text[]);

-- From here on in this transaction it is whoever made the batch who acts.
CREATE OR REPLACE FUNCTION import_act(p_batch bigint) RETURNS void LANGUAGE sql AS $$
    SELECT set_config('tandem.viewer', coalesce(made_by::text, ''), true) FROM import_batch WHERE id = p_batch
$$;

DROP FUNCTION IF EXISTS import_prepare(bigint, boolean, text, boolean);
DROP FUNCTION IF EXISTS import_turn(text, bigint, bigint, bigint, bigint, bigint);

-- Judges all rows of a batch and, unless it is only to be checked, makes what they need:
-- names (p_create), ids, addresses. p_fields: the fields the map has. The last line of the
-- file.
CREATE OR REPLACE FUNCTION import_prepare(p_batch bigint, p_create boolean, p_duplicates text, p_check boolean,
    p_fields text[])
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp
SET jit = off AS $$
BEGIN
    PERFORM import_act(p_batch);
    EXECUTE 'ANALYZE import_row';
    PERFORM import_rows_match(p_batch);
    PERFORM import_names_find(p_batch);
    PERFORM import_judge(p_batch);
    IF NOT p_create AND NOT p_check THEN
        PERFORM import_names_refuse(p_batch);
    END IF;
    IF p_duplicates <> 'new' OR p_check THEN
        PERFORM import_duplicates_find(p_batch);
    END IF;
    IF NOT p_check THEN
        PERFORM import_duplicates_decide(p_batch, p_duplicates);
    END IF;
    PERFORM import_turns_find(p_batch, p_fields);
    IF NOT p_check THEN
        PERFORM import_ids_take(p_batch);
        PERFORM import_names_make(p_batch); -- late: it holds up whoever changes a list
        PERFORM import_addresses_fill(p_batch);
        EXECUTE 'ANALYZE import_row';
    END IF;
    RETURN (SELECT max(line) FROM import_row WHERE batch_id = p_batch);
END $$;

-- Leads that somebody moved since they were judged are not changed over their heads; the
-- others stay as they are until this part is loaded.
CREATE OR REPLACE FUNCTION import_leads_hold(p_batch bigint, p_from bigint, p_to bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM lead JOIN import_row r ON r.lead_id = lead.id
    WHERE r.batch_id = p_batch AND r.line BETWEEN p_from AND p_to AND r.problem IS NULL AND NOT r.is_new
    ORDER BY lead.id FOR NO KEY UPDATE OF lead;
    UPDATE import_row r SET problem_field = refusal[1], problem = refusal[2], problem_detail = refusal[3]
    FROM lead, import_refusal('reference', 'somebody changed this lead while the file was loaded: load the row again', '')
        AS refusal
    WHERE r.batch_id = p_batch AND r.line BETWEEN p_from AND p_to AND r.problem IS NULL AND NOT r.is_new
      AND lead.id = r.lead_id AND lead.version <> r.lead_version;
END $$;

DROP FUNCTION IF EXISTS import_rows(bigint, bigint, bigint);

-- The rows of some lines that are to be loaded, with what their names stand for.
-- known_firm: the organisation when it was there before, so that somebody may know it.
CREATE OR REPLACE FUNCTION import_rows(p_batch bigint, p_from bigint, p_to bigint)
RETURNS TABLE (input import_row, organisation organisation, campaign_id bigint, channel text,
    segment_id bigint, handed_over_by bigint, accepted_by bigint, owner_id bigint,
    campaign_channel text, campaign_segment bigint, known_firm bigint)
LANGUAGE sql STABLE AS $$
    SELECT r, o, campaign.id, channel.code, segment.id, hander.id, accepter.id, owner.id, c.channel, c.segment_id, CASE WHEN NOT firm.is_new THEN firm.id END
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
    LEFT JOIN import_name firm ON firm.batch_id = p_batch
        AND firm.kind = 'organisation' AND firm.word = lower(r.organisation)
    LEFT JOIN organisation o ON o.id = firm.id
    WHERE r.batch_id = p_batch AND r.line BETWEEN p_from AND p_to
      AND r.problem IS NULL AND r.is_repeated IS NOT TRUE
$$;

-- Of these the new leads: their stage, whether it is closed, and who has had them.
CREATE OR REPLACE FUNCTION import_rows_new(p_batch bigint, p_from bigint, p_to bigint)
RETURNS TABLE (input import_row, organisation organisation, campaign_id bigint, channel text, segment_id bigint,
    handed_over_by bigint, owner_id bigint, campaign_channel text, campaign_segment bigint, known_firm bigint,
    stage text, closed_as text, handed_to bigint, accepter bigint, captured_by bigint)
LANGUAGE sql STABLE AS $$
    SELECT i.input, i.organisation, i.campaign_id, i.channel, i.segment_id, i.handed_over_by, i.owner_id,
           i.campaign_channel, i.campaign_segment, i.known_firm, stage.code,
           CASE WHEN stage.code = 'customer' THEN 'customer' WHEN (i.input).lost_on IS NOT NULL THEN 'lost' END,
           CASE WHEN stage.position >= 3 THEN coalesce(i.owner_id, i.accepted_by) END,
           coalesce(i.accepted_by, CASE WHEN stage.position >= 4 THEN i.owner_id END),
           CASE WHEN stage.position < 3 THEN i.owner_id END
    FROM import_rows(p_batch, p_from, p_to) AS i
    JOIN stage ON CASE WHEN (i.input).stage IN ('prospect', 'lead') AND (i.input).reached BETWEEN 3 AND 5
        THEN stage.code = (i.input).stage ELSE stage.position = (i.input).reached END
    WHERE (i.input).is_new
$$;

-- Loads the new leads of some lines: contact, lead and event. p_fields: the fields the
-- map has; a campaign's channel and segment are the default where the map has none.
CREATE OR REPLACE FUNCTION import_leads_add(p_batch bigint, p_from bigint, p_to bigint, p_fields text[])
RETURNS bigint LANGUAGE plpgsql SET jit = off AS $$
DECLARE
    added   bigint;
    at_home CONSTANT text := import_country(p_batch);
BEGIN
    INSERT INTO contact (id, organisation_id, name, job_title, buying_role, email, phone, phone_normal, country,
        likeness)
    OVERRIDING SYSTEM VALUE
    SELECT (i.input).contact_id, (i.organisation).id, (i.input).person_name, (i.input).job_title,
           (i.input).buying_role, (i.input).email, (i.input).phone, (i.input).phone_e164,
           coalesce((i.input).country, at_home),
           contact_likeness((i.input).person_name, (i.organisation).name_normal)
    FROM import_rows(p_batch, p_from, p_to) AS i
    WHERE (i.input).is_new AND (i.input).contact_id IS NOT NULL;

    -- Planned anew for each part, for what the tables hold by then.
    EXECUTE $statement$
    WITH said AS MATERIALIZED (
        SELECT * FROM import_rows_new($1, $2, $3)
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
            CASE WHEN s.closed_as IS NULL THEN coalesce((s.input).turn_id, s.owner_id, s.handed_to) END,
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
        ORDER BY (s.input).line
        RETURNING id, stage, closed_at, closed_as, closed_reason, turn_id, won_value_cents
    )
    INSERT INTO event (lead_id, move, event_at, person_id, from_stage, from_open, to_stage, to_open,
        reason_kind, reason, note, to_person_id, value_cents, batch_id)
    SELECT added.id, 'import', tandem_now(), viewer(), added.stage, closed_at IS NULL, added.stage,
           closed_at IS NULL, CASE closed_as WHEN 'lost' THEN 'lost' END,
           CASE closed_as WHEN 'lost' THEN closed_reason END, r.note, added.turn_id, won_value_cents, $1
    FROM added JOIN import_row r ON r.batch_id = $1 AND r.lead_id = added.id
        AND r.line BETWEEN $2 AND $3
    $statement$ USING p_batch, p_from, p_to, p_fields;
    GET DIAGNOSTICS added = ROW_COUNT;
    RETURN added;
END $$;

-- Adds to the leads that are there what some lines tell anew: an empty cell leaves what
-- is there. How many leads it changed.
CREATE OR REPLACE FUNCTION import_leads_change(p_batch bigint, p_from bigint, p_to bigint)
RETURNS bigint LANGUAGE plpgsql SET jit = off AS $$
DECLARE
    changed bigint;
    at_home CONSTANT text := import_country(p_batch);
BEGIN
    INSERT INTO contact (id, country) OVERRIDING SYSTEM VALUE
    SELECT r.contact_id, coalesce(r.country, at_home)
    FROM import_row r JOIN lead l ON l.id = r.lead_id
    WHERE r.batch_id = p_batch AND r.line BETWEEN p_from AND p_to AND r.problem IS NULL
      AND r.is_repeated IS NOT TRUE AND NOT r.is_new AND l.contact_id IS NULL AND r.contact_id IS NOT NULL;

    -- Planned anew for each part, for what the tables hold by then.
    EXECUTE $statement$
    WITH said AS MATERIALIZED (
        SELECT i.*, l, stage.position AS was, to_jsonb(c) AS contact_before,
            greatest(import_reached(l.lead_at, l.mql_at, l.sql_at, l.opportunity_at, l.customer_at), 1) AS known,
            (i.input).lost_on IS NOT NULL AND l.closed_at IS NULL AND NOT EXISTS (
                SELECT 1 FROM event WHERE lead_id = l.id AND move = 'reopen'
                AND event_at >= (i.input).lost_on) AS loses
        FROM import_rows($1, $2, $3) AS i
        JOIN lead l ON l.id = (i.input).lead_id JOIN stage ON stage.code = l.stage
        LEFT JOIN contact c ON c.id = l.contact_id
        WHERE NOT (i.input).is_new
    ), contacts AS (
        UPDATE contact c SET
            organisation_id = coalesce((s.organisation).id, c.organisation_id),
            name = coalesce((s.input).person_name, c.name),
            job_title = coalesce((s.input).job_title, c.job_title),
            buying_role = coalesce((s.input).buying_role, c.buying_role),
            email = coalesce((s.input).email, c.email), phone = coalesce((s.input).phone, c.phone),
            phone_normal = CASE WHEN (s.input).phone IS NULL THEN c.phone_normal ELSE (s.input).phone_e164 END,
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
        SELECT (s.l).id, (s.input).line, (s.input).note, (s.input).turn_id,
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
            clock.clock, clock.due_at, s.l AS old, s.contact_before
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
                THEN coalesce(w.turn_id, lead.turn_id) ELSE lead.turn_id END,
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
            lead.won_value_cents, lead.version, w.note, w.loses, w.advances, (w.old).turn_id AS old_turn_id,
            to_jsonb(w.old) - 'search' AS lead_before, w.contact_before
    ), remembered AS (
        INSERT INTO import_change (batch_id, lead_id, lead_before, contact_before, version_after)
        SELECT $1, id, lead_before, contact_before, version FROM changed
        ON CONFLICT (batch_id, lead_id) DO UPDATE SET version_after = excluded.version_after
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

-- Adds to the leads of people who are there what some lines tell of them. How many. As
-- touch_add would, but in one statement: their scores are then reckoned together.
CREATE OR REPLACE FUNCTION import_touches_add(p_batch bigint, p_from bigint, p_to bigint) RETURNS bigint
LANGUAGE plpgsql SET jit = off AS $$
DECLARE
    file_name CONSTANT text := (SELECT b.file_name FROM import_batch AS b WHERE id = p_batch);
    added     bigint;
BEGIN
    INSERT INTO touch (lead_id, kind, touch_at, channel, campaign_id, what, batch_id, recorded_by)
    SELECT r.joins_to,
        CASE channel.code WHEN 'trade_fair' THEN 'event_visit' WHEN 'event' THEN 'event_visit'
                          WHEN 'webinar' THEN 'webinar' ELSE 'other' END,
        least(r.captured_on, tandem_now()), coalesce(channel.code, c.channel), campaign.id,
        left(concat_ws(E'\n', r.note, file_name), 2000), p_batch, viewer()
    FROM import_row r
    LEFT JOIN import_name campaign ON campaign.batch_id = p_batch
        AND campaign.kind = 'campaign' AND campaign.word = lower(r.campaign)
    LEFT JOIN campaign c ON c.id = campaign.id
    LEFT JOIN import_name channel ON channel.batch_id = p_batch
        AND channel.kind = 'channel' AND channel.word = lower(r.channel)
    WHERE r.batch_id = p_batch AND r.line BETWEEN p_from AND p_to AND r.problem IS NULL
      AND r.joins_to IS NOT NULL
    ORDER BY r.line;
    GET DIAGNOSTICS added = ROW_COUNT;
    RETURN added;
END $$;

-- Loads the next lines after p_after: new leads, changed ones, touches. p_fields: the
-- fields the map has. After which line to go on, NULL when there is none; and words.
CREATE OR REPLACE FUNCTION import_load_part(p_batch bigint, p_after bigint, p_fields text[],
    OUT after bigint, OUT words text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp SET jit = off AS $$
DECLARE
    lines_at_once CONSTANT integer := 2000;
    first_line    CONSTANT bigint := p_after + 1;
    last_line     bigint;
    batch         import_batch;
    added         bigint;
    changed       bigint;
    joined        bigint;
BEGIN
    PERFORM import_act(p_batch);
    SELECT max(line), count(*) INTO last_line, added FROM (
        SELECT line FROM import_row WHERE batch_id = p_batch AND line > p_after ORDER BY line LIMIT lines_at_once) AS part;
    IF last_line IS NULL THEN
        RETURN;
    END IF;
    after := CASE WHEN added = lines_at_once THEN last_line END;
    PERFORM import_leads_hold(p_batch, first_line, last_line);
    added := import_leads_add(p_batch, first_line, last_line, p_fields);
    changed := import_leads_change(p_batch, first_line, last_line);
    joined := import_touches_add(p_batch, first_line, last_line);
    INSERT INTO import_seen (hash, occurrence, lead_id, batch_id)
    SELECT hash, occurrence, coalesce(joins_to, lead_id), p_batch FROM import_row
    WHERE batch_id = p_batch AND line BETWEEN first_line AND last_line AND problem IS NULL AND occurrence IS NOT NULL
      AND (joins_to IS NOT NULL OR reference IS NULL AND is_repeated IS NOT TRUE)
    ON CONFLICT DO NOTHING;
    UPDATE import_batch SET new_leads = new_leads + added, changed_leads = changed_leads + changed,
        joined_count = joined_count + joined
    WHERE id = p_batch RETURNING * INTO batch;
    words := format('loading: line %s, %s new leads, %s changed', last_line, batch.new_leads, batch.changed_leads);
END $$;
