-- The moves of a lead: one function, one transaction, an event each (DOMAIN, The
-- funnel). Programs have no right to write lead or event themselves.

-- The lead's last event.
CREATE FUNCTION lead_last_event(p_lead bigint) RETURNS event LANGUAGE sql STABLE AS
$$ SELECT * FROM event WHERE lead_id = p_lead ORDER BY id DESC LIMIT 1 $$;

-- Whether the viewer may make a move on that lead as it stands now. Used for the
-- buttons and by lead_move alike.
CREATE FUNCTION move_permitted(p_move text, p_lead lead, p_person person) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
DECLARE
    who_may text := (SELECT who FROM move WHERE code = p_move);
    last    event;
BEGIN
    IF NOT p_person.active OR NOT p_person.roles && ARRAY['sales', 'marketing', 'manager'] THEN
        RETURN false;
    END IF;
    CASE who_may
        WHEN 'anybody' THEN RETURN true;
        WHEN 'turn' THEN RETURN p_lead.turn_id = p_person.id OR 'manager' = ANY (p_person.roles)
                             OR (p_lead.turn_id IS NULL);
        WHEN 'maker' THEN
            last := lead_last_event(p_lead.id);
            RETURN last.before IS NOT NULL AND (
                last.person_id = p_person.id AND last.event_at > tandem_now() - interval '30 minutes'
                OR last.move = 'win' AND 'manager' = ANY (p_person.roles));
        ELSE RETURN who_may = ANY (p_person.roles);
    END CASE;
END $$;

-- Who a hand-over names when nobody is chosen: who had the lead, else who knows
-- the contact or the organisation, else the head of sales; nobody inactive.
CREATE FUNCTION hand_over_person(p_lead lead) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT coalesce(
        (SELECT id FROM person WHERE id = coalesce(p_lead.accepted_by, p_lead.handed_to) AND active),
        (SELECT person.id FROM lead AS other JOIN person ON person.id = other.accepted_by
         WHERE person.active AND other.id <> p_lead.id AND (other.contact_id = p_lead.contact_id
               OR other.organisation_id = p_lead.organisation_id)
         ORDER BY other.contact_id IS NOT DISTINCT FROM p_lead.contact_id DESC, other.id DESC LIMIT 1),
        team_head('sales'))
$$;

-- Whose turn a lead is at its stage when the move names nobody.
CREATE FUNCTION turn_person(p_lead lead) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN p_lead.stage IN ('prospect', 'lead')
        THEN coalesce((SELECT id FROM person WHERE active AND 'marketing' = ANY (roles)
                       AND id IN (p_lead.handed_over_by, p_lead.captured_by)
                       ORDER BY id = p_lead.handed_over_by DESC LIMIT 1), team_head('marketing'))
        ELSE hand_over_person(p_lead) END
$$;

-- Starts the clock of the stage the lead is in. Prospects and leads that are kept
-- warm have none (DOMAIN, Clocks).
CREATE FUNCTION lead_clock_start(INOUT l lead) LANGUAGE plpgsql STABLE AS $$
BEGIN
    l.clock := CASE l.stage WHEN 'mql' THEN 'accept' WHEN 'sql' THEN 'first_contact'
                            WHEN 'opportunity' THEN 'next_step' END;
    l.due_at := CASE l.stage
        WHEN 'mql' THEN working_due(tandem_now(), setting_value('accept_days')::integer)
        WHEN 'sql' THEN working_due(tandem_now(), setting_value('contact_days')::integer)
        WHEN 'opportunity' THEN working_due(tandem_now(), setting_value('next_step_days')::integer) END;
END $$;

CREATE FUNCTION lead_set_clock(INOUT l lead, p_clock text, p_due_at timestamptz)
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    l.clock := CASE WHEN p_due_at IS NOT NULL THEN p_clock END;
    l.due_at := p_due_at;
END $$;

-- Writes one event and the lead as the move leaves it; the event's id.
CREATE FUNCTION lead_write(p_old lead, p_new lead, p_event event) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    event_id bigint;
BEGIN
    INSERT INTO event (lead_id, previous_id, move, event_at, person_id, from_stage, from_open,
        to_stage, to_open, reason_kind, reason, note, date_on, to_person_id, value_cents, way, reached,
        quality, exception, before)
    VALUES (p_old.id, (lead_last_event(p_old.id)).id, p_event.move, tandem_now(), viewer(),
        p_old.stage, p_old.closed_at IS NULL, p_new.stage, p_new.closed_at IS NULL,
        p_event.reason_kind, p_event.reason, nullif(trim(p_event.note), ''), p_event.date_on,
        CASE WHEN p_new.turn_id IS DISTINCT FROM p_old.turn_id THEN p_new.turn_id END,
        p_event.value_cents, p_event.way, p_event.reached, p_event.quality, p_event.exception,
        p_event.before)
    RETURNING id INTO event_id;
    UPDATE lead SET
        stage = p_new.stage, handed_over_by = p_new.handed_over_by, accepted_by = p_new.accepted_by,
        handed_to = p_new.handed_to, turn_id = p_new.turn_id, clock = p_new.clock,
        due_at = p_new.due_at, back = p_new.back, attempts = p_new.attempts, tried_at = p_new.tried_at,
        contacted_at = p_new.contacted_at, prospect_at = p_new.prospect_at, lead_at = p_new.lead_at,
        mql_at = p_new.mql_at, sql_at = p_new.sql_at, opportunity_at = p_new.opportunity_at,
        customer_at = p_new.customer_at, expected_value_cents = p_new.expected_value_cents,
        expected_on = p_new.expected_on, won_value_cents = p_new.won_value_cents,
        closed_at = p_new.closed_at, closed_as = p_new.closed_as, closed_reason = p_new.closed_reason,
        version = p_old.version + 1
    WHERE id = p_old.id;
    RETURN event_id;
END $$;

-- One move. p_version is the lead as the mover saw it; NULL skips that check
-- (a further step of the same transaction). The event's id.
CREATE FUNCTION lead_move(p_lead bigint, p_version integer, p_move text,
    p_to_stage text DEFAULT NULL, p_reason text DEFAULT NULL, p_note text DEFAULT NULL,
    p_date date DEFAULT NULL, p_person bigint DEFAULT NULL, p_value_cents bigint DEFAULT NULL,
    p_way text DEFAULT NULL, p_reached boolean DEFAULT NULL, p_exception text DEFAULT NULL)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    now_at CONSTANT timestamptz := tandem_now();
    me     person;
    l      lead;
    n      lead;
    last   event;
    to_row move_allowed;
    e      event;
BEGIN
    SELECT * INTO me FROM person WHERE id = viewer();
    SELECT * INTO l FROM lead WHERE id = p_lead FOR UPDATE;
    IF l.id IS NULL THEN PERFORM absent(); END IF;
    last := lead_last_event(l.id);
    SELECT * INTO to_row FROM move_allowed
    WHERE move = p_move AND from_stage = l.stage AND from_open = (l.closed_at IS NULL)
      AND to_stage = coalesce(p_to_stage, to_stage) ORDER BY to_stage DESC LIMIT 1;
    IF p_version IS NOT NULL AND p_version <> l.version OR to_row.move IS NULL THEN
        IF last.move = 'accept' AND p_move = 'accept' THEN
            PERFORM conflict('{} has accepted this lead already.', person_name(last.person_id));
        ELSIF p_version <> l.version AND last.person_id IS DISTINCT FROM viewer() THEN
            PERFORM conflict('{} changed this lead meanwhile. What you typed is kept: look at the lead and send again.',
                             person_name(last.person_id));
        ELSIF to_row.move IS NULL THEN
            PERFORM conflict('This is not possible at the stage this lead is in now.');
        END IF;
        PERFORM conflict('You changed this lead meanwhile, in another window. What you typed is kept: look at the lead and send again.');
    END IF;
    IF NOT move_permitted(p_move, l, me) THEN
        PERFORM forbidden('This move is not yours to make.');
    END IF;
    n := l;
    n.stage := to_row.to_stage;
    e.move := p_move;
    e.note := p_note;
    e.date_on := p_date;
    e.exception := p_exception;
    e.before := to_jsonb(l) - 'search' - 'facts';
    CASE p_move
    WHEN 'identify' THEN
        n.lead_at := coalesce(n.lead_at, now_at);
        n.turn_id := turn_person(n);
    WHEN 'hand-over' THEN
        n.turn_id := coalesce(p_person, hand_over_person(l));
        IF NOT EXISTS (SELECT 1 FROM person WHERE id = n.turn_id AND active
                       AND roles && ARRAY['sales', 'manager']) THEN
            PERFORM refuse('person', 'Choose a salesperson who is at work.');
        END IF;
        IF coalesce(trim(p_exception), '') = '' AND NOT EXISTS (SELECT 1 FROM contact WHERE id = l.contact_id
                AND (email_normal IS NOT NULL OR phone_normal IS NOT NULL)) THEN
            PERFORM refuse('exception', 'This lead has no e-mail address or phone number: say why sales gets it all the same.');
        END IF;
        n.handed_over_by := me.id;
        n.handed_to := n.turn_id;
        n.back := NULL;
        n.mql_at := coalesce(n.mql_at, now_at);
        n := lead_clock_start(n);
    WHEN 'accept' THEN
        n.accepted_by := me.id; n.handed_to := me.id; n.turn_id := me.id;
        n.sql_at := coalesce(n.sql_at, now_at);
        n := lead_clock_start(n);
    WHEN 'take' THEN
        n.accepted_by := me.id; n.handed_to := me.id; n.turn_id := me.id; n.back := NULL;
        n.sql_at := coalesce(n.sql_at, now_at);
        IF n.stage = 'opportunity' THEN n.opportunity_at := coalesce(n.opportunity_at, now_at); END IF;
        n := lead_clock_start(n);
    WHEN 'contact' THEN
        e.way := p_way;
        e.reached := coalesce(p_reached, true);
        IF p_date IS NOT NULL AND p_date < tandem_today() THEN
            PERFORM refuse('date', 'Choose today or a later day.');
        END IF;
        n.attempts := l.attempts + 1;
        n.tried_at := now_at;
        IF e.reached THEN n.contacted_at := coalesce(n.contacted_at, now_at); END IF;
        n := lead_set_clock(n, 'next_step', CASE WHEN p_date IS NOT NULL THEN working_day_start(p_date)
            WHEN e.reached THEN working_due(now_at, setting_value('next_step_days')::integer)
            ELSE working_day_start(tandem_today() + 1) END);
    WHEN 'opportunity' THEN
        n.expected_value_cents := p_value_cents; n.expected_on := p_date; e.value_cents := p_value_cents;
        n.opportunity_at := coalesce(n.opportunity_at, now_at);
        n.turn_id := coalesce(n.accepted_by, me.id);
        n := lead_set_clock(n, 'next_step', CASE WHEN p_date >= tandem_today() THEN working_day_start(p_date)
            ELSE working_due(now_at, setting_value('next_step_days')::integer) END);
    WHEN 'win' THEN
        n.won_value_cents := p_value_cents; e.value_cents := p_value_cents;
        n.customer_at := now_at;
        n.accepted_by := coalesce(n.accepted_by, me.id);
        n.closed_at := now_at; n.closed_as := 'customer';
    WHEN 'postpone' THEN
        IF p_date IS NULL OR p_date <= tandem_today() THEN
            PERFORM refuse('date', 'Choose a day after today to call back.');
        END IF;
        IF p_date > tandem_today() + 7 * setting_value('postpone_weeks')::integer THEN
            PERFORM refuse('date', 'That is more than {} weeks away: rather hand the lead back to marketing, with this date.',
                           setting_value('postpone_weeks'));
        END IF;
        n.turn_id := coalesce(n.accepted_by, n.handed_to, me.id);
        n := lead_set_clock(n, 'call_back', working_day_start(p_date));
    WHEN 'refuse', 'hand-back' THEN
        IF p_reason IS NULL THEN PERFORM refuse('reason', 'Choose a reason.'); END IF;
        IF p_reason = 'other' AND coalesce(trim(p_note), '') = '' THEN
            PERFORM refuse('note', 'Say in a few words what the other reason is.');
        END IF;
        IF p_date IS NOT NULL AND p_date <= tandem_today() THEN
            PERFORM refuse('date', 'Choose a day after today to call back.');
        ELSIF p_date > tandem_today() + 731 THEN
            PERFORM refuse('date', 'Choose a day within two years.');
        END IF;
        e.reason_kind := 'back'; e.reason := p_reason;
        n.back := replace(p_move, '-', '_');
        n.handed_to := coalesce(n.accepted_by, n.handed_to);
        n.turn_id := NULL;
        n.turn_id := coalesce((SELECT id FROM person WHERE id = p_person AND active), turn_person(n));
        n := lead_set_clock(n, 'call_back', working_day_start(p_date));
    WHEN 'lose', 'not-a-lead' THEN
        IF p_reason IS NULL THEN PERFORM refuse('reason', 'Choose a reason.'); END IF;
        IF p_reason = 'other' AND coalesce(trim(p_note), '') = '' THEN
            PERFORM refuse('note', 'Say in a few words what the other reason is.');
        END IF;
        n.closed_as := CASE p_move WHEN 'lose' THEN 'lost' ELSE 'not_a_lead' END;
        e.reason_kind := n.closed_as; e.reason := p_reason;
        n.closed_at := now_at; n.closed_reason := p_reason;
    WHEN 'reopen' THEN
        n.closed_at := NULL; n.closed_as := NULL; n.closed_reason := NULL;
        n.turn_id := turn_person(n);
        n := lead_clock_start(n);
    WHEN 'take-back' THEN
        n := jsonb_populate_record(l, last.before);
        e.before := NULL;
        UPDATE feedback SET state = 'withdrawn', version = version + 1 WHERE event_id = last.id;
        INSERT INTO feedback_event (feedback_id, act, person_id)
        SELECT id, 'withdraw', me.id FROM feedback WHERE event_id = last.id;
    ELSE
        NULL; -- after-call is made of other moves (lead_after_call)
    END CASE;
    IF n.closed_at IS NOT NULL THEN
        n.turn_id := NULL;
        n := lead_set_clock(n, NULL, NULL);
    END IF;
    RETURN lead_write(l, n, e);
END $$;

-- After a call: every contact, move and verdict that follows from one form.
CREATE FUNCTION lead_after_call(p_lead bigint, p_version integer, p_outcome text, p_quality integer,
    p_reason text, p_closing_reason text, p_note text, p_date date, p_wants_answer boolean)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    was        text;
    move_event bigint;
BEGIN
    SELECT stage INTO was FROM lead WHERE id = p_lead FOR UPDATE;
    IF NOT FOUND THEN PERFORM absent(); END IF;
    IF p_outcome = 'call_back' AND p_date IS NULL THEN
        PERFORM refuse('date', 'Choose a day after today to call back.');
    END IF;
    IF was = 'mql' AND p_outcome IN ('no_answer', 'go_on', 'call_back') THEN
        PERFORM lead_move(p_lead, p_version, 'accept');
        p_version := NULL;
    END IF;
    move_event := lead_move(p_lead, p_version, 'contact', p_way => 'call',
        p_reached => p_outcome <> 'no_answer', p_date => CASE WHEN p_outcome = 'go_on' THEN p_date END,
        p_note => CASE WHEN p_outcome IN ('no_answer', 'go_on') THEN p_note END);
    CASE p_outcome
    WHEN 'call_back' THEN
        move_event := lead_move(p_lead, NULL, 'postpone', p_date => p_date, p_note => p_note);
    WHEN 'back' THEN
        move_event := lead_move(p_lead, NULL, CASE was WHEN 'mql' THEN 'refuse' ELSE 'hand-back' END,
            p_reason => p_reason, p_note => p_note, p_date => p_date);
    WHEN 'not_a_lead' THEN
        -- The salesperson who made the call may close it, whoever's turn it was.
        UPDATE lead SET turn_id = viewer() WHERE id = p_lead;
        move_event := lead_move(p_lead, NULL, 'not-a-lead', p_reason => p_closing_reason, p_note => p_note);
    ELSE
        NULL;
    END CASE;
    IF p_quality IS NOT NULL OR (p_outcome = 'back') OR p_wants_answer THEN
        PERFORM feedback_give('lead', p_lead, NULL, move_event, p_quality, p_reason, p_note,
                              p_wants_answer, p_outcome = 'back');
    END IF;
    RETURN move_event;
END $$;

-- Refuse and hand back with their feedback: one act.
CREATE FUNCTION lead_give_back(p_lead bigint, p_version integer, p_move text, p_quality integer,
    p_reason text, p_note text, p_date date, p_person bigint, p_wants_answer boolean)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    move_event bigint := lead_move(p_lead, p_version, p_move, p_reason => p_reason, p_note => p_note,
                                   p_date => p_date, p_person => p_person);
BEGIN
    PERFORM feedback_give('lead', p_lead, NULL, move_event, p_quality, p_reason, p_note,
                          p_wants_answer, true);
    RETURN move_event;
END $$;

-- Leads that may be the same person: exact normalised e-mail or phone, over all leads.
CREATE FUNCTION lead_duplicates(p_email text, p_phone text, p_country text)
RETURNS TABLE (lead_id bigint, same_email boolean) LANGUAGE sql STABLE AS $$
    SELECT lead.id, contact.email_normal = email_normal(p_email)
    FROM contact JOIN lead ON lead.contact_id = contact.id
    WHERE contact.email_normal = email_normal(p_email)
       OR contact.phone_normal = phone_normal(p_phone, p_country)
    ORDER BY lead.closed_at IS NOT NULL, lead.id DESC LIMIT 5
$$;

-- The organisation of that name, without regard to case; made when there is none.
-- NULL for no name.
CREATE FUNCTION organisation_named(p_name text, p_country text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    found_id bigint := (SELECT id FROM organisation WHERE lower(name) = lower(p_name) ORDER BY id LIMIT 1);
BEGIN
    IF found_id IS NULL AND p_name IS NOT NULL THEN
        INSERT INTO organisation (name, country) VALUES (p_name, p_country) RETURNING id INTO found_id;
    END IF;
    RETURN found_id;
END $$;

-- A new lead, or a prospect when there is nobody to contact yet; the lead's id.
CREATE FUNCTION lead_capture(p_organisation text, p_name text, p_job_title text, p_buying_role text,
    p_email text, p_phone text, p_country text, p_language text, p_preferred_contact text,
    p_campaign bigint, p_channel text, p_segment bigint, p_origin text, p_captured_on date,
    p_wants text, p_note text, p_someone_else boolean, p_new_need boolean DEFAULT false)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    known        CONSTANT boolean := p_email IS NOT NULL OR p_phone IS NOT NULL;
    entry_stage  CONSTANT text := CASE WHEN known OR p_name IS NOT NULL THEN 'lead' ELSE 'prospect' END;
    at_moment    timestamptz := tandem_now();
    in_country   text := coalesce(p_country, setting_value('country'));
    new_lead     lead;
    same         bigint;
BEGIN
    IF p_captured_on > tandem_today() THEN
        PERFORM refuse('captured_on', 'This day is in the future: choose today or earlier.');
    ELSIF p_captured_on < tandem_today() THEN
        at_moment := working_day_start(p_captured_on);
        IF at_moment::date <> p_captured_on THEN at_moment := p_captured_on + time '12:00'; END IF;
    END IF;
    IF coalesce(p_new_need, false) THEN -- a new lead of the contact who is known
        SELECT lead.contact_id, lead.organisation_id INTO new_lead.contact_id, new_lead.organisation_id
        FROM lead_duplicates(p_email, p_phone, in_country) AS found JOIN lead ON lead.id = found.lead_id LIMIT 1;
    ELSIF NOT coalesce(p_someone_else, false) THEN
        SELECT lead_id INTO same FROM lead_duplicates(p_email, p_phone, in_country);
        IF same IS NOT NULL THEN
            PERFORM refuse('someone_else', 'This person exists already. Add to the lead below, or say that it is someone else.');
        END IF;
    END IF;
    IF p_organisation IS NOT NULL AND new_lead.contact_id IS NULL THEN
        new_lead.organisation_id := organisation_named(p_organisation, in_country);
    END IF;
    IF new_lead.contact_id IS NOT NULL THEN
        NULL;
    ELSIF entry_stage = 'lead' THEN
        INSERT INTO contact (organisation_id, name, job_title, buying_role, email, phone, language,
                             country, preferred_contact)
        VALUES (new_lead.organisation_id, p_name, p_job_title, p_buying_role, p_email, p_phone,
                p_language, in_country, p_preferred_contact)
        RETURNING id INTO new_lead.contact_id;
    ELSIF p_organisation IS NULL THEN
        PERFORM refuse('email', 'Give an e-mail address or a phone number: one of the two is enough.');
    END IF;
    new_lead.stage := entry_stage;
    new_lead.captured_by := viewer();
    INSERT INTO lead (contact_id, organisation_id, campaign_id, channel, segment_id, origin, wants, stage,
                      captured_at, captured_by, prospect_at, lead_at, turn_id)
    VALUES (new_lead.contact_id, new_lead.organisation_id, p_campaign,
            coalesce(p_channel, (SELECT channel FROM campaign WHERE id = p_campaign)),
            coalesce(p_segment, (SELECT segment_id FROM campaign WHERE id = p_campaign)),
            coalesce(p_origin, 'marketing'), p_wants, entry_stage, at_moment, viewer(), at_moment,
            CASE entry_stage WHEN 'lead' THEN at_moment END, turn_person(new_lead))
    RETURNING * INTO new_lead;
    INSERT INTO event (lead_id, move, event_at, person_id, from_stage, from_open, to_stage, to_open,
                       note, to_person_id, exception)
    VALUES (new_lead.id, 'capture', at_moment, viewer(), entry_stage, true, entry_stage, true, p_note,
            new_lead.turn_id, CASE WHEN p_new_need THEN 'new need' WHEN p_someone_else THEN 'someone else' END);
    RETURN new_lead.id;
END $$;

-- Changes what is known of a lead and its contact; refuses when somebody changed it
-- first. Also identifies a prospect: with a contact it becomes a lead.
CREATE FUNCTION lead_edit(p_lead bigint, p_version integer, p_identify boolean, p_organisation text,
    p_name text, p_job_title text, p_buying_role text, p_email text, p_phone text, p_country text,
    p_language text, p_preferred_contact text, p_campaign bigint, p_channel text, p_segment bigint,
    p_origin text, p_wants text, p_note text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    l          lead;
    last       event;
    in_country CONSTANT text := coalesce(p_country, setting_value('country'));
BEGIN
    SELECT * INTO l FROM lead WHERE id = p_lead FOR UPDATE;
    IF NOT FOUND THEN PERFORM absent(); END IF;
    last := lead_last_event(l.id);
    IF p_version <> l.version THEN
        PERFORM conflict('{} changed this lead meanwhile. What you typed is kept: look at the lead and send again.',
                         person_name(last.person_id));
    END IF;
    IF l.organisation_id IS NULL OR p_organisation IS DISTINCT FROM
            (SELECT name FROM organisation WHERE id = l.organisation_id) THEN
        l.organisation_id := organisation_named(p_organisation, in_country);
    END IF;
    IF l.contact_id IS NULL AND coalesce(p_name, p_email, p_phone) IS NOT NULL THEN
        INSERT INTO contact (country) VALUES (in_country) RETURNING id INTO l.contact_id;
    END IF;
    UPDATE contact SET organisation_id = l.organisation_id, name = p_name, job_title = p_job_title,
        buying_role = p_buying_role, email = p_email, phone = p_phone, country = in_country,
        language = p_language, preferred_contact = p_preferred_contact
    WHERE id = l.contact_id;
    UPDATE lead SET organisation_id = l.organisation_id, contact_id = l.contact_id,
        campaign_id = p_campaign, channel = p_channel, segment_id = p_segment,
        origin = coalesce(p_origin, origin), wants = p_wants
    WHERE id = l.id;
    IF p_identify THEN
        RETURN lead_move(p_lead, p_version, 'identify', p_note => p_note);
    END IF;
    UPDATE lead SET version = version + 1 WHERE id = l.id;
    INSERT INTO event (lead_id, previous_id, move, event_at, person_id, from_stage, from_open,
                       to_stage, to_open, note)
    VALUES (l.id, last.id, 'edit', tandem_now(), viewer(), l.stage, l.closed_at IS NULL, l.stage,
            l.closed_at IS NULL, p_note);
    RETURN l.id;
END $$;

-- Whether a clock has run out. A call-back is late from the day after.
CREATE FUNCTION is_overdue(p_clock text, p_due_at timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT p_due_at < CASE p_clock WHEN 'call_back' THEN tandem_today()::timestamptz ELSE tandem_now() END
$$;

-- What waits for a person, soonest first; what was postponed shows on its day.
CREATE FUNCTION desk_of(p_person bigint) RETURNS SETOF lead LANGUAGE sql STABLE AS $$
    SELECT lead.* FROM lead
    WHERE turn_id = p_person AND closed_at IS NULL
      AND (clock IS DISTINCT FROM 'call_back' OR due_at < (tandem_today() + 1)::timestamptz)
$$;

-- Where the desk leads after one lead is done: the form for the next one to call that
-- was not tried today, or the desk itself.
CREATE FUNCTION desk_next(p_done bigint) RETURNS text LANGUAGE sql VOLATILE AS $$
    SELECT coalesce((SELECT '/lead/' || id || '/after-call' FROM desk_of(viewer())
                     WHERE id <> p_done AND stage IN ('mql', 'sql', 'opportunity')
                       AND (tried_at IS NULL OR tried_at < tandem_today()::timestamptz)
                     ORDER BY due_at NULLS LAST, id LIMIT 1), '/')
$$;
