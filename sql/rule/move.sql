-- The moves of a lead: one function, one transaction, an event each (DOMAIN, The
-- funnel). Programs have no right to write lead or event themselves.

-- The lead's last event.
CREATE OR REPLACE FUNCTION lead_last_event(p_lead bigint) RETURNS event LANGUAGE plpgsql STABLE AS $$
DECLARE
    last event;
BEGIN
    SELECT * INTO last FROM event WHERE lead_id = p_lead ORDER BY id DESC LIMIT 1;
    RETURN last;
END $$;

-- Whether the viewer may make a move on that lead as it stands now. Used for the
-- buttons and by lead_move alike.
CREATE OR REPLACE FUNCTION move_permitted(p_move text, p_lead lead, p_person person) RETURNS boolean
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
                             OR p_lead.turn_id IS NULL OR person_instead(p_lead.turn_id) = p_person.id;
        WHEN 'maker' THEN
            last := lead_last_event(p_lead.id);
            RETURN last.before IS NOT NULL AND (
                last.person_id = p_person.id AND last.event_at > tandem_now() - interval '30 minutes'
                OR last.move = 'win' AND 'manager' = ANY (p_person.roles))
                -- A contact that was added stays: there is no way back to a prospect.
                AND last.move <> 'identify';
        ELSE RETURN who_may = ANY (p_person.roles);
    END CASE;
END $$;

-- The moves that the viewer may make on a lead now; and, for the forms of moves, all others.
CREATE OR REPLACE FUNCTION lead_moves(p_lead lead) RETURNS SETOF text LANGUAGE sql STABLE ROWS 10 AS $$
    SELECT DISTINCT move.code
    FROM person JOIN move_allowed ON from_stage = p_lead.stage AND from_open = (p_lead.closed_at IS NULL)
         JOIN move ON move.code = move_allowed.move
    WHERE person.id = viewer() AND move.who IS NOT NULL AND move_permitted(move.code, p_lead, person)
$$;
CREATE OR REPLACE FUNCTION lead_moves_not_now(p_lead lead) RETURNS text LANGUAGE sql STABLE AS
$$ SELECT string_agg(code, ' ') FROM move WHERE who IS NOT NULL AND code NOT IN (SELECT lead_moves(p_lead)) $$;

-- Writes one event and the lead as the move leaves it; the event's id.
CREATE OR REPLACE FUNCTION lead_write(p_old lead, p_new lead, p_event event) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    event_id bigint;
BEGIN
    INSERT INTO event (lead_id, previous_id, move, event_at, person_id, from_stage, from_open,
        to_stage, to_open, reason_kind, reason, note, date_on, to_person_id, value_cents, way, reached,
        quality, exception, missing, before)
    VALUES (p_old.id, (lead_last_event(p_old.id)).id, p_event.move, tandem_now(), viewer(),
        p_old.stage, p_old.closed_at IS NULL, p_new.stage, p_new.closed_at IS NULL,
        p_event.reason_kind, p_event.reason, nullif(trim(p_event.note), ''), p_event.date_on,
        CASE WHEN p_new.turn_id IS DISTINCT FROM p_old.turn_id THEN p_new.turn_id END,
        p_event.value_cents, p_event.way, p_event.reached, p_event.quality, p_event.exception,
        p_event.missing, p_event.before)
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

-- What each move changes ------------------------------------------------------------
-- move_<name>(n, e): n is the lead with its new stage already set; e the event to be,
-- with what was asked: reason, note, date_on, to_person_id (who was named), value_cents,
-- way, reached, exception, missing. They refuse, or return the lead as it shall be.

-- A date to call back on: after today, within two years; none is allowed.
CREATE OR REPLACE FUNCTION call_back_refuse(p_date date) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF p_date <= tandem_today() THEN
        PERFORM refuse('date', 'Choose a day after today to call back.');
    ELSIF p_date > tandem_today() + 731 THEN
        PERFORM refuse('date', 'Choose a day within two years.');
    END IF;
END $$;

-- Where a form leads after its date was kept: with the day that the lead is back on a desk,
-- and the day typed where that is a day off; page.c says both.
CREATE OR REPLACE FUNCTION saved_call_back(p_location text, p_lead bigint, p_date date) RETURNS text LANGUAGE sql AS $$
    SELECT saved(p_location || coalesce((
        SELECT '&back=' || due_at::date || CASE WHEN due_at::date <> p_date THEN '&instead=' || p_date ELSE '' END
        FROM lead WHERE id = p_lead AND clock = 'call_back' AND p_date IS NOT NULL), ''))
$$;

-- A reason from the list; "other" needs words.
CREATE OR REPLACE FUNCTION reason_refuse(p_event event) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF p_event.reason IS NULL THEN PERFORM refuse('reason', 'Choose a reason.'); END IF;
    IF p_event.reason = 'other' AND coalesce(trim(p_event.note), '') = '' THEN
        PERFORM refuse('note', 'Say in a few words what the other reason is.');
    END IF;
END $$;

CREATE OR REPLACE FUNCTION move_hand_over(INOUT n lead, e event) LANGUAGE plpgsql AS $$
BEGIN
    IF e.to_person_id IS NOT NULL THEN PERFORM away_refuse('person', e.to_person_id); END IF;
    n.turn_id := coalesce(e.to_person_id, hand_over_person(n));
    IF NOT EXISTS (SELECT FROM person WHERE id = n.turn_id AND roles && ARRAY['sales', 'manager']) THEN
        PERFORM refuse('person', 'Choose a salesperson who is at work.');
    END IF;
    IF e.missing <> '{}' AND coalesce(trim(e.exception), '') = '' THEN
        PERFORM refuse('exception', 'Something that the agreement asks for is missing: say why sales gets the lead all the same.');
    END IF;
    n.handed_over_by := viewer();
    n.handed_to := n.turn_id;
    n.back := NULL;
    n.mql_at := coalesce(n.mql_at, tandem_now());
    n := lead_clock_start(n);
END $$;

-- Accept and take: from now on it is the viewer's own.
CREATE OR REPLACE FUNCTION move_accept(INOUT n lead) LANGUAGE plpgsql AS $$
BEGIN
    n.accepted_by := viewer();
    n.handed_to := viewer();
    n.turn_id := viewer();
    n.back := NULL;
    n.sql_at := coalesce(n.sql_at, tandem_now());
    IF n.stage = 'opportunity' THEN n.opportunity_at := coalesce(n.opportunity_at, tandem_now()); END IF;
    n := lead_clock_start(n);
END $$;

-- An attempt, reached or not; with the day agreed for the next step, which may be a day
-- off, or when it is due anyway.
CREATE OR REPLACE FUNCTION move_contact(INOUT n lead, e event) LANGUAGE plpgsql AS $$
BEGIN
    IF e.date_on < tandem_today() THEN
        PERFORM refuse('date', 'Choose today or a later day.');
    END IF;
    n.attempts := n.attempts + 1;
    n.tried_at := tandem_now();
    IF e.reached THEN n.contacted_at := coalesce(n.contacted_at, tandem_now()); END IF;
    n := lead_set_clock(n, 'next_step', CASE WHEN e.date_on IS NOT NULL THEN agreed_day_start(e.date_on, n.turn_id)
        WHEN e.reached THEN working_due(tandem_now(), setting_value('next_step_days')::integer, n.turn_id)
        ELSE working_day_start(tandem_today() + 1, n.turn_id) END);
END $$;

CREATE OR REPLACE FUNCTION move_opportunity(INOUT n lead, e event) LANGUAGE plpgsql AS $$
BEGIN
    n.expected_value_cents := e.value_cents;
    n.expected_on := e.date_on;
    n.opportunity_at := coalesce(n.opportunity_at, tandem_now());
    n.turn_id := coalesce(n.handed_to, n.accepted_by, viewer());
    n := lead_set_clock(n, 'next_step', CASE WHEN e.date_on >= tandem_today() THEN working_day_start(e.date_on, n.turn_id)
        ELSE working_due(tandem_now(), setting_value('next_step_days')::integer, n.turn_id) END);
END $$;

CREATE OR REPLACE FUNCTION move_win(INOUT n lead, e event) LANGUAGE plpgsql AS $$
BEGIN
    n.won_value_cents := e.value_cents;
    n.customer_at := tandem_now();
    n.accepted_by := coalesce(n.accepted_by, viewer());
    n.closed_at := tandem_now();
    n.closed_as := 'customer';
END $$;

-- Stage, salesperson and history stay; the clock stops until the day.
CREATE OR REPLACE FUNCTION move_postpone(INOUT n lead, e event) LANGUAGE plpgsql AS $$
BEGIN
    IF e.date_on IS NULL THEN
        PERFORM refuse('date', 'Choose a day after today to call back.');
    END IF;
    PERFORM call_back_refuse(e.date_on);
    IF e.date_on > tandem_today() + 7 * setting_value('postpone_weeks')::integer THEN
        PERFORM refuse('date', 'That is more than {} weeks away: rather hand the lead back to marketing, with this date.',
                       setting_value('postpone_weeks'));
    END IF;
    n.turn_id := coalesce(n.handed_to, n.accepted_by, viewer());
    n := lead_set_clock(n, 'call_back', working_day_start(e.date_on, n.turn_id));
END $$;

-- "Not reached" is a reason only after the attempts that the agreement asks for.
CREATE OR REPLACE FUNCTION not_reached_refuse(p_lead bigint, p_event event) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    asked CONSTANT text := setting_value('attempt_count');
BEGIN
    IF p_event.reason = 'not_reached' AND attempts_unanswered(p_lead) < asked::integer THEN
        PERFORM refuse('reason', 'Attempts without an answer: {}. Try again, or choose another reason.',
                       attempts_unanswered(p_lead) || '/' || asked);
    END IF;
END $$;

-- Refuse and hand back: marketing keeps it warm, one of them by name; who knew it in
-- sales is remembered.
CREATE OR REPLACE FUNCTION move_back(INOUT n lead, e event) LANGUAGE plpgsql AS $$
BEGIN
    PERFORM reason_refuse(e);
    PERFORM not_reached_refuse(n.id, e);
    PERFORM call_back_refuse(e.date_on);
    IF e.to_person_id IS NOT NULL THEN PERFORM away_refuse('person', e.to_person_id); END IF;
    n.back := replace(e.move, '-', '_');
    -- Whoever talked with them knows them better than whoever refused.
    n.handed_to := CASE e.move WHEN 'refuse' THEN coalesce(n.accepted_by, n.handed_to)
                   ELSE coalesce(n.handed_to, n.accepted_by) END;
    n.turn_id := coalesce(e.to_person_id, turn_person(n));
    n := lead_set_clock(n, 'call_back', working_day_start(e.date_on, n.turn_id));
END $$;

-- Lost, and not a lead.
CREATE OR REPLACE FUNCTION move_close(INOUT n lead, e event) LANGUAGE plpgsql AS $$
BEGIN
    PERFORM reason_refuse(e);
    n.closed_as := e.reason_kind;
    n.closed_at := tandem_now();
    n.closed_reason := e.reason;
END $$;

-- To a colleague of the team whose stage it is. Stage and deadline stay: who gives a
-- lead away gains no time.
CREATE OR REPLACE FUNCTION move_assign(INOUT n lead, e event) LANGUAGE plpgsql AS $$
DECLARE
    for_sales CONSTANT boolean := n.stage IN ('mql', 'sql', 'opportunity');
BEGIN
    IF NOT EXISTS (SELECT 1 FROM person WHERE id = e.to_person_id AND active
                   AND CASE WHEN for_sales THEN 'sales' ELSE 'marketing' END = ANY (roles)) THEN
        PERFORM refuse('colleague', CASE WHEN for_sales THEN 'Choose a salesperson who is at work.'
                                 ELSE 'Choose somebody of marketing who is at work.' END);
    ELSIF e.to_person_id = n.turn_id THEN
        PERFORM refuse('colleague', 'This lead is with that person already.');
    END IF;
    PERFORM away_refuse('colleague', e.to_person_id);
    n.turn_id := e.to_person_id;
    IF for_sales THEN
        n.handed_to := e.to_person_id;
        IF n.accepted_by IS NOT NULL THEN n.accepted_by := e.to_person_id; END IF;
    END IF;
END $$;

CREATE OR REPLACE FUNCTION move_reopen(INOUT n lead) LANGUAGE plpgsql AS $$
BEGIN
    n.closed_at := NULL;
    n.closed_as := NULL;
    n.closed_reason := NULL;
    n.turn_id := turn_person(n);
    n := lead_clock_start(n);
END $$;

-- The lead as it was before its last event; feedback that came with that is withdrawn.
CREATE OR REPLACE FUNCTION move_take_back(INOUT n lead, p_last event) LANGUAGE plpgsql AS $$
BEGIN
    n := jsonb_populate_record(n, p_last.before);
    UPDATE feedback SET state = 'withdrawn', version = version + 1 WHERE event_id = p_last.id;
    INSERT INTO feedback_event (feedback_id, act, person_id)
    SELECT id, 'withdraw', viewer() FROM feedback WHERE event_id = p_last.id;
END $$;

-- Nobody who left or is away gets the turn, unless by an act of their own: then who
-- stands in for them has it, else whom the routing names.
CREATE OR REPLACE FUNCTION lead_turn_settle(INOUT n lead, p_was bigint) LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF n.closed_at IS NOT NULL THEN
        n.turn_id := NULL;
    ELSIF n.turn_id IS NULL
            OR n.turn_id IS DISTINCT FROM p_was AND n.turn_id IS DISTINCT FROM viewer() AND NOT person_at_work(n.turn_id) THEN
        n.turn_id := coalesce(person_instead(n.turn_id), turn_person(n));
    END IF;
END $$;

-- The lead as the move leaves it.
CREATE OR REPLACE FUNCTION lead_moved(INOUT n lead, e event, p_last event) LANGUAGE plpgsql AS $$
DECLARE
    was_turn CONSTANT bigint := n.turn_id;
BEGIN
    CASE e.move
    WHEN 'identify' THEN
        n.lead_at := coalesce(n.lead_at, tandem_now());
        n.turn_id := turn_person(n);
    WHEN 'hand-over' THEN n := move_hand_over(n, e);
    WHEN 'accept', 'take' THEN n := move_accept(n);
    WHEN 'contact' THEN n := move_contact(n, e);
    WHEN 'opportunity' THEN n := move_opportunity(n, e);
    WHEN 'win' THEN n := move_win(n, e);
    WHEN 'postpone' THEN n := move_postpone(n, e);
    WHEN 'refuse', 'hand-back' THEN n := move_back(n, e);
    WHEN 'lose', 'not-a-lead' THEN n := move_close(n, e);
    WHEN 'assign' THEN n := move_assign(n, e);
    WHEN 'reopen' THEN n := move_reopen(n);
    WHEN 'take-back' THEN n := move_take_back(n, p_last);
    ELSE
        NULL; -- after-call is made of other moves (lead_after_call)
    END CASE;
    n := lead_turn_settle(n, was_turn);
    IF n.closed_at IS NOT NULL THEN n := lead_set_clock(n, NULL, NULL); END IF;
END $$;

-- Says what stands in the way: somebody was first, or the stage does not allow it.
CREATE OR REPLACE FUNCTION move_conflict(p_move text, p_possible boolean, p_stale boolean, p_last event)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF p_last.move = 'accept' AND p_move = 'accept' THEN
        PERFORM conflict('{} has accepted this lead already.', person_name(p_last.person_id));
    ELSIF p_stale AND p_last.person_id IS DISTINCT FROM viewer() THEN
        PERFORM conflict('{} changed this lead meanwhile. What you typed is kept: look at the lead and send again.',
                         person_name(p_last.person_id));
    ELSIF NOT p_possible THEN
        PERFORM conflict('This is not possible at the stage this lead is in now.');
    END IF;
    PERFORM conflict('You changed this lead meanwhile, in another window. What you typed is kept: look at the lead and send again.');
END $$;

-- One move. p_version is the lead as the mover saw it; NULL skips that check
-- (a further step of the same transaction). The event's id.
CREATE OR REPLACE FUNCTION lead_move(p_lead bigint, p_version integer, p_move text,
    p_to_stage text DEFAULT NULL, p_reason text DEFAULT NULL, p_note text DEFAULT NULL,
    p_date date DEFAULT NULL, p_person bigint DEFAULT NULL, p_value_cents bigint DEFAULT NULL,
    p_way text DEFAULT NULL, p_reached boolean DEFAULT NULL, p_exception text DEFAULT NULL)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
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
    IF p_version <> l.version OR to_row.move IS NULL THEN
        PERFORM move_conflict(p_move, to_row.move IS NOT NULL, coalesce(p_version <> l.version, false), last);
    END IF;
    IF NOT move_permitted(p_move, l, me) THEN
        PERFORM forbidden('This move is not yours to make.');
    END IF;
    n := l;
    n.stage := to_row.to_stage;
    e.move := p_move;
    e.reason := p_reason;
    e.reason_kind := CASE WHEN p_reason IS NOT NULL THEN CASE p_move WHEN 'lose' THEN 'lost'
        WHEN 'not-a-lead' THEN 'not_a_lead' ELSE 'back' END END;
    e.note := p_note;
    e.date_on := p_date;
    e.to_person_id := p_person;
    e.value_cents := p_value_cents;
    e.way := p_way;
    e.reached := CASE p_move WHEN 'contact' THEN coalesce(p_reached, true) END;
    e.exception := p_exception;
    e.missing := CASE p_move WHEN 'hand-over' THEN hand_over_missing(l) END;
    IF p_move <> 'take-back' THEN e.before := to_jsonb(l) - 'search' - 'facts'; END IF;
    n := lead_moved(n, e, last);
    RETURN lead_write(l, n, e);
END $$;
-- Hands a lead over by itself, at capture, because it wants to be called: to whom the
-- routing names, on the shortest clock; marketing's holder stays who handed it over.
-- The event's id; NULL where there is nobody to call yet or sales has it already.
CREATE OR REPLACE FUNCTION lead_call_wanted(p_lead bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    l lead;
    n lead;
    e event;
BEGIN
    SELECT * INTO l FROM lead WHERE id = p_lead FOR UPDATE;
    IF l.stage <> 'lead' OR l.closed_at IS NOT NULL THEN
        RETURN NULL;
    END IF;
    e.move := 'call-wanted';
    n := l;
    n.stage := 'mql';
    n.turn_id := hand_over_person(l);
    n.handed_to := n.turn_id;
    n.handed_over_by := l.turn_id;
    n.back := NULL;
    n.mql_at := coalesce(n.mql_at, tandem_now());
    n := lead_clock_start(n);
    n.due_at := least(n.due_at,
        working_later(tandem_now(), make_interval(hours => setting_value('call_wanted_hours')::integer), n.turn_id));
    RETURN lead_write(l, n, e);
END $$;
