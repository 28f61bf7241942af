-- Campaigns are proposed, signed off and moved on here (DOMAIN, The forms:
-- Campaigns). Above the agreed budget or expected leads sales is asked before the start;
-- its silence for the agreed working days is "no objection".

-- Whether sales signs it off: it is marketing's, is not over, and costs or promises more
-- than agreed.
CREATE OR REPLACE FUNCTION campaign_asks(c campaign) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN c.kind IS DISTINCT FROM 'outbound' AND NOT coalesce(c.ends_on < tandem_today(), false)
       AND (coalesce(c.budget_cents > setting_value('sign_off_budget')::bigint * 100, false)
            OR coalesce(c.expected_leads > setting_value('sign_off_leads')::integer, false));
END $$;

-- Whether a change asks sales again: it costs or promises so much more than what was
-- agreed on; or it asks now and did not before.
CREATE OR REPLACE FUNCTION campaign_asks_again(p_old campaign, p_new campaign) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
DECLARE
    rise   CONSTANT numeric := 1 + setting_value('sign_off_increase')::numeric / 100;
    agreed campaign := p_old;
BEGIN
    agreed.budget_cents := coalesce(p_old.agreed_budget_cents, p_old.budget_cents, 0);
    agreed.expected_leads := coalesce(p_old.agreed_leads, p_old.expected_leads, 0);
    agreed.ends_on := p_new.ends_on;
    RETURN campaign_asks(p_new) AND (NOT campaign_asks(agreed)
        OR coalesce(p_new.budget_cents > agreed.budget_cents * rise, false)
        OR coalesce(p_new.expected_leads > agreed.expected_leads * rise, false));
END $$;

-- Until when sales can object; NULL when it is not asked.
CREATE OR REPLACE FUNCTION campaign_due(c campaign) RETURNS timestamptz LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN CASE WHEN c.state = 'proposed' THEN working_due(c.asked_at, c.asked_days) END;
END $$;

-- Whether sales was silent as long as was agreed.
CREATE OR REPLACE FUNCTION campaign_silent(c campaign) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT coalesce(campaign_due(c) <= tandem_now(), false) $$;

-- The state it is in today: silence and the days count by themselves.
CREATE OR REPLACE FUNCTION campaign_state_now(c campaign) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN CASE WHEN c.state IN ('draft', 'objected', 'cancelled') OR c.state = 'proposed' AND NOT campaign_silent(c) THEN c.state
        WHEN c.starts_on > tandem_today() THEN 'planned'
        WHEN c.ends_on < tandem_today() THEN 'over'
        WHEN c.starts_on IS NULL THEN 'undated'
        ELSE 'running' END;
END $$;

-- Whether its first day has come while sales had not signed, and nobody had said why.
CREATE OR REPLACE FUNCTION campaign_started_unsigned(c campaign) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT campaign_state_now(c) IN ('proposed', 'objected') AND c.agreed_at IS NULL AND c.starts_on <= tandem_today()
$$;

-- Who signs off: the sales partner or, without one who works here, the sales manager.
CREATE OR REPLACE FUNCTION campaign_signer(c campaign) RETURNS bigint LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF EXISTS (SELECT FROM person WHERE id = c.sales_partner_id AND active) THEN
        RETURN c.sales_partner_id;
    END IF;
    RETURN team_head('sales');
END $$;

-- Whether the viewer may sign off or object: the signer, who stands in for them, or a
-- manager of sales.
CREATE OR REPLACE FUNCTION campaign_may_sign(c campaign) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT campaign_signer(c) IN (SELECT desk_people(viewer()))
        OR EXISTS (SELECT FROM person WHERE id = viewer() AND team = 'sales' AND 'manager' = ANY (roles))
$$;

-- Whether the viewer may make a move with a button.
CREATE OR REPLACE FUNCTION campaign_move_permitted(p_move text, c campaign) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT CASE (SELECT who FROM campaign_move WHERE code = p_move)
        WHEN 'maker' THEN campaign_permitted(c.kind)
        WHEN 'signer' THEN campaign_may_sign(c)
        ELSE false END
$$;

-- The moves that the viewer may make on a campaign now; and, for the forms of moves, all others.
CREATE OR REPLACE FUNCTION campaign_moves(c campaign) RETURNS SETOF text LANGUAGE sql STABLE ROWS 5 AS $$
    SELECT DISTINCT move FROM campaign_move_allowed
    WHERE from_state = campaign_state_now(c) AND campaign_move_permitted(move, c)
$$;
CREATE OR REPLACE FUNCTION campaign_moves_not_now(c campaign) RETURNS text LANGUAGE sql STABLE AS
$$ SELECT string_agg(code, ' ') FROM campaign_move WHERE who IS NOT NULL AND code NOT IN (SELECT campaign_moves(c)) $$;

-- It is agreed as it stands: what later changes are measured by.
CREATE OR REPLACE FUNCTION campaign_agree(INOUT c campaign, p_how text) LANGUAGE plpgsql AS $$
BEGIN
    c.state := 'planned';
    c.sign_off := p_how;
    c.agreed_at := tandem_now();
    c.agreed_budget_cents := c.budget_cents;
    c.agreed_leads := c.expected_leads;
    c.agreed_starts_on := c.starts_on;
    c.agreed_ends_on := c.ends_on;
END $$;

-- Sales is asked, from now on.
CREATE OR REPLACE FUNCTION campaign_ask(INOUT c campaign) LANGUAGE plpgsql AS $$
BEGIN
    IF coalesce(trim(c.message), '') = '' THEN
        PERFORM refuse('message', 'Sales signs this campaign off: say what it tells.');
    ELSIF coalesce(trim(c.sales_expects), '') = '' THEN
        PERFORM refuse('sales_expects', 'Sales signs this campaign off: say what it should expect.');
    END IF;
    c.state := 'proposed';
    c.asked_at := tandem_now();
    c.asked_days := setting_value('sign_off_days')::integer;
    c.asked_by := viewer();
END $$;

-- Keeps a campaign as changed, with who did what; the event's id.
CREATE OR REPLACE FUNCTION campaign_write(p_old campaign, p_new campaign, p_act text, p_from text, p_note text DEFAULT NULL,
    p_value_cents bigint DEFAULT NULL) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    n      campaign := p_new;
    new_id bigint;
BEGIN
    n.version := p_old.version + 1;
    IF (n.starts_on, n.ends_on, n.message, n.sales_expects, n.kind, n.segment_id)
        IS DISTINCT FROM (p_old.starts_on, p_old.ends_on, p_old.message, p_old.sales_expects, p_old.kind, p_old.segment_id) THEN
        n.telling := p_old.telling + 1;
    END IF;
    UPDATE campaign SET name = n.name, kind = n.kind, channel = n.channel, segment_id = n.segment_id, starts_on = n.starts_on,
        ends_on = n.ends_on, message = n.message, sales_expects = n.sales_expects, budget_cents = n.budget_cents,
        expected_leads = n.expected_leads, sales_partner_id = n.sales_partner_id, active = n.active,
        outbound_way = n.outbound_way, calling_list = n.calling_list, state = n.state, sign_off = n.sign_off,
        asked_at = n.asked_at, asked_days = n.asked_days, asked_by = n.asked_by, agreed_at = n.agreed_at,
        agreed_budget_cents = n.agreed_budget_cents, agreed_leads = n.agreed_leads,
        agreed_starts_on = n.agreed_starts_on, agreed_ends_on = n.agreed_ends_on,
        telling = n.telling, version = n.version
    WHERE id = n.id;
    INSERT INTO campaign_event (campaign_id, act, person_id, from_state, to_state, note, value_cents, before)
    VALUES (n.id, p_act, viewer(), p_from, campaign_state_now(n), nullif(trim(p_note), ''), p_value_cents,
            CASE p_act WHEN 'change' THEN to_jsonb(p_old) END)
    RETURNING id INTO new_id;
    RETURN new_id;
END $$;

-- The campaign, locked; refused when somebody changed it after the viewer looked (p_version
-- NULL: a further step of the same transaction). A silence that has passed is written down
-- first, dated when it passed.
CREATE OR REPLACE FUNCTION campaign_locked(p_campaign bigint, p_version integer) RETURNS campaign LANGUAGE plpgsql AS $$
DECLARE
    c    campaign;
    last campaign_event;
    due  timestamptz;
BEGIN
    SELECT * INTO c FROM campaign WHERE id = p_campaign FOR UPDATE;
    IF NOT FOUND THEN PERFORM absent(); END IF;
    IF p_version <> c.version THEN
        SELECT * INTO last FROM campaign_event WHERE campaign_id = c.id AND act NOT LIKE 'cost-%' AND act NOT LIKE 'help-%'
        ORDER BY id DESC LIMIT 1;
        IF last.person_id = viewer() THEN
            PERFORM conflict('You changed this campaign meanwhile, in another window. What you typed is kept: look at the campaign and send again.');
        END IF;
        PERFORM conflict('{} changed this campaign meanwhile. What you typed is kept: look at the campaign and send again.',
                         coalesce(person_name(last.person_id), 'Tandem'));
    END IF;
    IF campaign_silent(c) THEN
        due := campaign_due(c);
        c := campaign_agree(c, 'silent');
        c.agreed_at := due;
        UPDATE campaign SET state = c.state, sign_off = c.sign_off, agreed_at = c.agreed_at, agreed_budget_cents = c.agreed_budget_cents,
            agreed_leads = c.agreed_leads, agreed_starts_on = c.agreed_starts_on, agreed_ends_on = c.agreed_ends_on
        WHERE id = c.id;
        INSERT INTO campaign_event (campaign_id, act, event_at, from_state, to_state)
        VALUES (c.id, 'silence', due, 'proposed', campaign_state_now(c));
    END IF;
    RETURN c;
END $$;

-- Tells who signs off that they are asked, or asked again.
CREATE OR REPLACE FUNCTION campaign_tell_signer(c campaign, p_kind text, p_event bigint, p_note text) RETURNS void LANGUAGE sql AS $$
    SELECT notice_tell(coalesce(person_instead(campaign_signer(c)), campaign_signer(c)), p_kind, 'campaign_event:' || p_event,
                       '/campaign/' || c.id, c.name, p_note, campaign_due(c))
$$;

-- Tells whoever makes it.
CREATE OR REPLACE FUNCTION campaign_tell_maker(c campaign, p_kind text, p_event bigint, p_note text) RETURNS void LANGUAGE sql AS $$
    SELECT notice_tell(coalesce(c.owner_id, c.asked_by), p_kind, 'campaign_event:' || p_event, '/campaign/' || c.id, c.name, p_note)
$$;

-- Who is told of a move; nobody of their own.
CREATE OR REPLACE FUNCTION campaign_tell(c campaign, p_move text, p_event bigint, p_note text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF c.state = 'proposed' AND p_move = 'propose' THEN
        PERFORM campaign_tell_signer(c, 'sign_off_asked', p_event, c.sales_expects);
    ELSIF p_move = 'answer' THEN
        PERFORM campaign_tell_signer(c, 'objection_answered', p_event, p_note);
    ELSIF p_move = 'go-on' THEN
        PERFORM campaign_tell_signer(c, 'unsigned', p_event, p_note);
    ELSIF p_move = 'sign-off' THEN
        PERFORM campaign_tell_maker(c, 'signed_off', p_event, p_note);
    ELSIF p_move = 'object' THEN
        PERFORM campaign_tell_maker(c, 'objected', p_event, p_note);
    ELSIF p_move = 'cancel' THEN
        PERFORM campaign_tell_maker(c, 'campaign_cancelled', p_event, p_note);
        PERFORM notice_tell(c.sales_partner_id, 'campaign_cancelled', 'campaign_event:' || p_event, '/campaign/' || c.id, c.name, p_note);
    END IF;
END $$;

-- Some moves need words.
CREATE OR REPLACE FUNCTION campaign_words_refuse(p_move text, p_note text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF coalesce(trim(p_note), '') <> '' THEN
        RETURN;
    ELSIF p_move = 'object' THEN
        PERFORM refuse('note', 'Say what sales objects to.');
    ELSIF p_move = 'answer' THEN
        PERFORM refuse('note', 'Say what was changed, or why nothing was.');
    ELSIF p_move = 'go-on' THEN
        PERFORM refuse('note', 'Say why it starts without sign-off.');
    ELSIF p_move = 'cancel' THEN
        PERFORM refuse('note', 'Say why it is cancelled.');
    END IF;
END $$;

-- What a move does to the campaign.
CREATE OR REPLACE FUNCTION campaign_moved(INOUT c campaign, p_move text) LANGUAGE plpgsql AS $$
BEGIN
    CASE p_move
    WHEN 'propose' THEN
        IF NOT campaign_asks(c) THEN
            c := campaign_agree(c, 'not_asked');
        ELSE
            c := campaign_ask(c);
            IF campaign_may_sign(c) THEN -- who may sign off and proposes it, signs by doing so
                c := campaign_agree(c, 'signed');
            END IF;
        END IF;
    WHEN 'sign-off' THEN c := campaign_agree(c, 'signed');
    WHEN 'object' THEN c.state := 'objected';
    WHEN 'answer' THEN c := campaign_ask(c);
    WHEN 'go-on' THEN c := campaign_agree(c, 'unsigned');
    WHEN 'cancel' THEN c.state := 'cancelled';
    WHEN 'reopen' THEN
        c.state := 'draft';
        c.sign_off := NULL;
        c.agreed_at := NULL;
        c.agreed_budget_cents := NULL;
        c.agreed_leads := NULL;
        c.agreed_starts_on := NULL;
        c.agreed_ends_on := NULL;
    END CASE;
END $$;

-- One move with a button. Its event's id.
CREATE OR REPLACE FUNCTION campaign_move(p_campaign bigint, p_version integer, p_move text, p_note text DEFAULT NULL)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    old   CONSTANT campaign := campaign_locked(p_campaign, p_version);
    was   CONSTANT text := campaign_state_now(old);
    c     campaign := old;
    event bigint;
BEGIN
    IF NOT EXISTS (SELECT FROM campaign_move_allowed WHERE move = p_move AND from_state = was) THEN
        PERFORM conflict('This is not possible in the state this campaign is in now.');
    END IF;
    IF NOT campaign_move_permitted(p_move, old) THEN
        PERFORM forbidden('This is not yours to do: whoever makes the campaign proposes it, the sales partner or a sales manager signs it off.');
    END IF;
    PERFORM campaign_words_refuse(p_move, p_note);
    c := campaign_moved(c, p_move);
    event := campaign_write(old, c, p_move, was, p_note);
    PERFORM campaign_tell(c, p_move, event, nullif(trim(p_note), ''));
    -- Who signs off or objects has read it.
    INSERT INTO campaign_read (campaign_id, person_id, telling) SELECT c.id, viewer(), telling FROM campaign
    WHERE id = c.id AND p_move IN ('sign-off', 'object') AND viewer_has('sales') ON CONFLICT DO NOTHING;
    RETURN event;
END $$;
