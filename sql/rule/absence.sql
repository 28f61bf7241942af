-- Who is at work, who stands in for whom. Computed when asked: an absence begins and
-- ends by itself.

-- The absence a person has on that day; no row when they are not away.
CREATE OR REPLACE FUNCTION absence_of(p_person bigint, p_on date) RETURNS SETOF absence LANGUAGE sql STABLE AS
$$ SELECT * FROM absence WHERE person_id = p_person AND p_on BETWEEN from_on AND to_on LIMIT 1 $$;

-- Whether work may be given to a person today.
CREATE OR REPLACE FUNCTION person_at_work(p_person bigint) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN EXISTS (SELECT FROM person WHERE id = p_person AND active)
       AND NOT EXISTS (SELECT FROM absence_of(p_person, tandem_today()));
END $$;

-- Who gets new work of a person: they themselves, or while they are away their
-- stand-in, or that one's; of who left, their successor. NULL when none of them is at
-- work.
CREATE OR REPLACE FUNCTION person_instead(p_person bigint) RETURNS bigint LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF person_at_work(p_person) THEN RETURN p_person; END IF;
    RETURN (WITH RECURSIVE instead (person_id, passed) AS (
        SELECT p_person, ARRAY[p_person]
        UNION ALL
        SELECT next.person_id, passed || next.person_id
        FROM instead, LATERAL (
            SELECT stand_in_id AS person_id FROM absence_of(instead.person_id, tandem_today())
            UNION ALL SELECT successor_id FROM person_left WHERE person_left.person_id = instead.person_id) AS next
        WHERE next.person_id <> ALL (passed))
    SELECT person_id FROM instead WHERE person_at_work(person_id) ORDER BY cardinality(passed) LIMIT 1);
END $$;

-- Whose work is a person's today besides their own.
CREATE OR REPLACE FUNCTION standing_in_for(p_person bigint) RETURNS SETOF bigint LANGUAGE sql STABLE ROWS 1 AS $$
    SELECT person_id FROM absence
    WHERE tandem_today() BETWEEN from_on AND to_on AND person_instead(person_id) = p_person
$$;

-- The first of a team's managers, else of its people, else anybody: who gets the turn
-- when nobody is named (DOMAIN, Hand over: "the sales manager by name"). While they
-- are away, who stands in for them; never nobody.
CREATE OR REPLACE FUNCTION team_head(p_team text) RETURNS bigint LANGUAGE plpgsql STABLE AS $$
DECLARE
    head       bigint;
    first_head bigint;
    instead    bigint;
BEGIN
    FOR head IN SELECT id FROM person WHERE active AND roles && ARRAY['sales', 'marketing', 'manager']
                ORDER BY team IS NOT DISTINCT FROM p_team DESC, 'manager' = ANY (roles) DESC, id LOOP
        first_head := coalesce(first_head, head);
        instead := person_instead(head);
        EXIT WHEN instead IS NOT NULL;
    END LOOP;
    RETURN coalesce(instead, first_head);
END $$;

-- Refuses a person who was chosen for work and is not at work, beside that field; who is
-- away may choose themselves.
CREATE OR REPLACE FUNCTION away_refuse(p_field text, p_person bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF person_at_work(p_person) OR p_person = viewer() THEN
        RETURN;
    ELSIF person_instead(p_person) IS NOT NULL THEN
        PERFORM refuse(p_field, 'This person is away: choose {}, who stands in.',
                       person_name(person_instead(p_person)));
    END IF;
    PERFORM refuse(p_field, 'This person is not at work: choose somebody who is.');
END $$;

-- Nobody who left gets a lead, whatever wrote it. The lock makes leaving wait for
-- whoever is giving that person a lead just now, and the other way round.
CREATE OR REPLACE FUNCTION leave_lock_key(p_person bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS
$$ SELECT hashtextextended('tandem person leaves ' || p_person, 0) $$;

CREATE OR REPLACE FUNCTION turn_active_refuse(p_person bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(leave_lock_key(p_person));
    IF NOT EXISTS (SELECT FROM person WHERE id = p_person AND active) THEN
        PERFORM refuse('person', 'This person is not at work: choose somebody who is.');
    END IF;
END $$;

CREATE OR REPLACE FUNCTION lead_turn_active() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM turn_active_refuse(NEW.turn_id);
    RETURN NEW;
END $$;
-- Of leads that are new each person is asked once, however many they get; in order, as
-- two who wait for somebody who leaves must not wait for each other.
CREATE OR REPLACE FUNCTION lead_turns_active() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM turn_active_refuse(turn_id)
    FROM (SELECT DISTINCT turn_id FROM added WHERE turn_id IS NOT NULL ORDER BY turn_id) AS given;
    RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS lead_turn_active_new ON lead;
CREATE OR REPLACE TRIGGER lead_turns_active AFTER INSERT ON lead
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION lead_turns_active();
CREATE OR REPLACE TRIGGER lead_turn_active BEFORE UPDATE OF turn_id ON lead
    FOR EACH ROW WHEN (NEW.turn_id IS NOT NULL AND NEW.turn_id IS DISTINCT FROM OLD.turn_id)
    EXECUTE FUNCTION lead_turn_active();

-- Whether the viewer may enter a person's absence: their own, a manager their team's,
-- an admin everybody's.
CREATE OR REPLACE FUNCTION absence_permitted(p_person bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT p_person = viewer() OR viewer_has('admin') OR viewer_has('manager')
       AND coalesce((SELECT team FROM person WHERE id = p_person) = (SELECT team FROM person WHERE id = viewer()), false)
$$;

-- Whether a person does the work of somebody who is away: another one, of the same roles.
CREATE OR REPLACE FUNCTION stand_in_does(p_person bigint, p_stand_in bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT p_stand_in <> p_person AND person_does(p_stand_in, (
        SELECT ARRAY(SELECT role FROM unnest(roles) AS role WHERE role IN ('sales', 'marketing')) FROM person WHERE id = p_person))
$$;

-- A stand-in does the same work, is at work on all these days, and is somebody else.
CREATE OR REPLACE FUNCTION stand_in_refuse(p_person bigint, p_from date, p_to date, p_stand_in bigint,
    p_field text DEFAULT 'stand_in_id')
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF p_stand_in = p_person THEN
        PERFORM refuse(p_field, 'Choose somebody else as stand-in.');
    ELSIF NOT stand_in_does(p_person, p_stand_in) THEN
        PERFORM refuse(p_field, 'A stand-in does the same work: choose somebody of the same team.');
    ELSIF EXISTS (SELECT FROM absence WHERE person_id = p_stand_in AND from_on <= p_to AND to_on >= p_from) THEN
        PERFORM refuse(p_field, '{} is away on these days too: choose somebody else.', person_name(p_stand_in));
    END IF;
END $$;

-- Who may be chosen in the fields of an absence: for whom the viewer enters one, and who
-- can stand in for any of them (p_person NULL) or for that one.
CREATE OR REPLACE FUNCTION absence_choices(p_person bigint) RETURNS TABLE (field text, key bigint) LANGUAGE sql STABLE AS $$
    WITH away AS MATERIALIZED (
        SELECT id FROM person WHERE CASE WHEN p_person IS NULL THEN active AND absence_permitted(id) ELSE id = p_person END)
    SELECT 'person_id', id FROM away
    UNION ALL SELECT 'stand_in_id', id FROM person AS instead WHERE active AND EXISTS (SELECT FROM away WHERE stand_in_does(away.id, instead.id))
$$;

-- Enters an absence (p_id NULL) or changes one; its id. p_person NULL is the viewer.
CREATE OR REPLACE FUNCTION absence_save(p_id bigint, p_version integer, p_person bigint, p_from date, p_to date,
    p_stand_in bigint)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    was      absence;
    of_whom  bigint := coalesce(p_person, viewer());
    saved_id bigint := p_id;
BEGIN
    IF p_id IS NOT NULL THEN
        was := absence_locked(p_id, p_version);
        of_whom := was.person_id;
    END IF;
    PERFORM FROM person WHERE id = of_whom FOR NO KEY UPDATE; -- one after the other: no two overlap
    IF NOT absence_permitted(of_whom) THEN
        PERFORM refuse('person_id', 'You enter absence for yourself, and a manager for their own team.');
    ELSIF p_to < p_from THEN
        PERFORM refuse('to_on', 'This day is before the first one.');
    ELSIF p_to < tandem_today() THEN
        PERFORM refuse('to_on', 'This day is over: choose today or later.');
    ELSIF EXISTS (SELECT FROM absence WHERE person_id = of_whom AND id IS DISTINCT FROM p_id
                  AND from_on <= p_to AND to_on >= p_from) THEN
        PERFORM refuse('from_on', 'There is an absence on these days already: change that one.');
    END IF;
    PERFORM stand_in_refuse(of_whom, p_from, p_to, p_stand_in);
    IF p_id IS NULL THEN
        INSERT INTO absence (person_id, from_on, to_on, stand_in_id, entered_by)
        VALUES (of_whom, p_from, p_to, p_stand_in, viewer()) RETURNING id INTO saved_id;
    ELSE
        UPDATE absence SET from_on = p_from, to_on = p_to, stand_in_id = p_stand_in, entered_by = viewer(),
            entered_at = tandem_now(), version = version + 1
        WHERE id = p_id;
    END IF;
    RETURN saved_id;
END $$;

-- An absence, locked for change by somebody who may; refused when it changed meanwhile.
CREATE OR REPLACE FUNCTION absence_locked(p_id bigint, p_version integer) RETURNS absence LANGUAGE plpgsql AS $$
DECLARE
    kept absence;
BEGIN
    SELECT * INTO kept FROM absence WHERE id = p_id FOR UPDATE;
    IF NOT FOUND THEN PERFORM absent(); END IF;
    IF NOT absence_permitted(kept.person_id) THEN
        PERFORM forbidden('You enter absence for yourself, and a manager for their own team.');
    ELSIF kept.version IS DISTINCT FROM p_version THEN
        PERFORM conflict('{} changed this absence meanwhile. What you typed is kept: look at the list and send again.',
                         person_name(kept.entered_by));
    END IF;
    RETURN kept;
END $$;

-- Takes an absence away: the person is at work after all.
CREATE OR REPLACE FUNCTION absence_remove(p_id bigint, p_version integer) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
BEGIN
    PERFORM absence_locked(p_id, p_version);
    DELETE FROM absence WHERE id = p_id;
    RETURN p_id;
END $$;
