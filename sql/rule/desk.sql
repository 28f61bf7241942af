-- The desk: what waits for each person, and what the menu says of it.

-- Every move, edit and merge counts as activity: they all raise the version.
CREATE OR REPLACE FUNCTION lead_active() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.active_at := tandem_now();
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER lead_active BEFORE UPDATE OF version ON lead
    FOR EACH ROW EXECUTE FUNCTION lead_active();

-- Whose work shows on a person's desk: their own, and that of whom they stand in for.
CREATE OR REPLACE FUNCTION desk_people(p_person bigint) RETURNS SETOF bigint LANGUAGE sql STABLE ROWS 2 AS
$$ SELECT p_person UNION ALL SELECT id FROM standing_in_for(p_person) AS other (id) $$;

-- The leads on it whose stay in their stage is overdue.
CREATE OR REPLACE FUNCTION desk_stays_overdue(p_person bigint) RETURNS SETOF bigint LANGUAGE sql STABLE ROWS 50 AS
$$ SELECT late.lead_id FROM desk_people(p_person) AS who (id) CROSS JOIN LATERAL stays_overdue(who.id) AS late (lead_id) $$;

-- Whether a lead shows on the desk of whose turn it is: what was postponed or comes
-- back later does so from its day on.
CREATE OR REPLACE FUNCTION on_desk(p_clock text, p_due_at timestamptz) RETURNS boolean
LANGUAGE sql STABLE AS
$$ SELECT p_clock IS DISTINCT FROM 'call_back' OR p_due_at < (tandem_today() + 1)::timestamptz $$;

-- What waits for a person.
CREATE OR REPLACE FUNCTION desk_of(p_person bigint) RETURNS SETOF lead LANGUAGE sql STABLE AS $$
    SELECT lead.* FROM desk_people(p_person) AS who (id) JOIN lead ON lead.turn_id = who.id
    WHERE closed_at IS NULL AND on_desk(clock, due_at)
$$;

-- Where the desk leads after one lead is done: the form for the next one to call that
-- was not tried today, or the desk itself.
CREATE OR REPLACE FUNCTION desk_next(p_done bigint) RETURNS text LANGUAGE sql VOLATILE AS $$
    SELECT coalesce((SELECT '/lead/' || id || '/after-call' FROM desk_of(viewer())
                     WHERE id <> p_done AND stage IN ('mql', 'sql', 'opportunity')
                       AND (tried_at IS NULL OR tried_at < tandem_today()::timestamptz)
                     ORDER BY due_at NULLS LAST, id LIMIT 1), '/')
$$;

-- What the menu says of a person's desk and feedback: what waits with a deadline, how
-- much of it is late, answers owed. Counted to 100, which shows as 99+.
-- For every program: pages of all of them draw the menu.
CREATE OR REPLACE FUNCTION menu_counts(p_person bigint,
    OUT waiting_count bigint, OUT late_count bigint, OUT owed_count bigint)
LANGUAGE plpgsql STABLE STRICT SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
BEGIN
    SELECT count(*), count(*) FILTER (WHERE is_overdue(clock, due_at) OR id IN (SELECT lead_id FROM desk_stays_overdue(p_person) AS late (lead_id))) INTO waiting_count, late_count
    FROM (SELECT mine.id, clock, due_at FROM desk_people(p_person) AS who (id) CROSS JOIN LATERAL (
              SELECT lead.id, clock, due_at FROM lead
              WHERE turn_id = who.id AND closed_at IS NULL AND due_at IS NOT NULL AND on_desk(clock, due_at)
              ORDER BY due_at LIMIT 100) AS mine
          ORDER BY due_at LIMIT 100) AS waiting;
    SELECT count(*) INTO owed_count
    FROM (SELECT FROM feedback WHERE owed AND state = 'given' AND owed_by IN (SELECT who.id FROM desk_people(p_person) AS who (id)) LIMIT 100) AS owed;
END $$;
