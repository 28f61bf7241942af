-- Who is at work, who stands in for whom. Computed when asked: an absence begins and
-- ends by itself.

-- The absence a person has on that day; no row when they are not away.
CREATE OR REPLACE FUNCTION absence_of(p_person bigint, p_on date) RETURNS SETOF absence LANGUAGE sql STABLE AS
$$ SELECT * FROM absence WHERE person_id = p_person AND p_on BETWEEN from_on AND to_on LIMIT 1 $$;

-- Whether work may be given to a person today.
CREATE OR REPLACE FUNCTION person_at_work(p_person bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM person WHERE id = p_person AND active)
       AND NOT EXISTS (SELECT FROM absence_of(p_person, tandem_today()))
$$;

-- Who gets new work of a person: they themselves, or while they are away their
-- stand-in, or that one's. NULL when none of them is at work.
CREATE OR REPLACE FUNCTION person_instead(p_person bigint) RETURNS bigint LANGUAGE sql STABLE AS $$
    WITH RECURSIVE instead (person_id, passed) AS (
        SELECT p_person, ARRAY[p_person]
        UNION ALL
        SELECT away.stand_in_id, passed || away.stand_in_id
        FROM instead, LATERAL absence_of(instead.person_id, tandem_today()) AS away
        WHERE away.stand_in_id <> ALL (passed))
    SELECT person_id FROM instead WHERE person_at_work(person_id) LIMIT 1
$$;

-- Whose work is a person's today besides their own.
CREATE OR REPLACE FUNCTION standing_in_for(p_person bigint) RETURNS SETOF bigint LANGUAGE sql STABLE AS $$
    SELECT person_id FROM absence
    WHERE tandem_today() BETWEEN from_on AND to_on AND person_instead(person_id) = p_person
$$;

-- The first of a team's managers, else of its people, else anybody: who gets the turn
-- when nobody is named (DOMAIN, Hand over: "the sales manager by name"). While they
-- are away, who stands in for them; never nobody.
CREATE OR REPLACE FUNCTION team_head(p_team text) RETURNS bigint LANGUAGE sql STABLE AS $$
    WITH heads AS (
        SELECT id, row_number() OVER (ORDER BY team IS NOT DISTINCT FROM p_team DESC,
                                      'manager' = ANY (roles) DESC, id) AS place
        FROM person WHERE active AND roles && ARRAY['sales', 'marketing', 'manager'])
    SELECT coalesce((SELECT person_instead(id) FROM heads WHERE person_instead(id) IS NOT NULL ORDER BY place LIMIT 1),
                    (SELECT id FROM heads ORDER BY place LIMIT 1))
$$;

-- Refuses a person who was chosen for work and is not at work, beside that field.
CREATE OR REPLACE FUNCTION away_refuse(p_field text, p_person bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF person_at_work(p_person) THEN
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

CREATE OR REPLACE FUNCTION lead_turn_active() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(leave_lock_key(NEW.turn_id));
    IF NOT EXISTS (SELECT FROM person WHERE id = NEW.turn_id AND active) THEN
        PERFORM refuse('person', 'This person is not at work: choose somebody who is.');
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER lead_turn_active_new BEFORE INSERT ON lead
    FOR EACH ROW WHEN (NEW.turn_id IS NOT NULL) EXECUTE FUNCTION lead_turn_active();
CREATE OR REPLACE TRIGGER lead_turn_active BEFORE UPDATE OF turn_id ON lead
    FOR EACH ROW WHEN (NEW.turn_id IS NOT NULL AND NEW.turn_id IS DISTINCT FROM OLD.turn_id)
    EXECUTE FUNCTION lead_turn_active();
