-- People: what an admin and what they themselves change of them (program account).
-- Leaving: rule/leave.sql.

-- The days a person works, as chosen among 1 to 7; NULL, all that the company does,
-- when none is left out. Refused beside its field when none is left.
CREATE OR REPLACE FUNCTION working_days_read(p_chosen text[]) RETURNS integer[] LANGUAGE plpgsql STABLE AS $$
DECLARE
    chosen CONSTANT integer[] := ARRAY(SELECT DISTINCT day::integer FROM unnest(p_chosen) AS day ORDER BY 1);
    week   CONSTANT integer[] := ARRAY(SELECT weekday FROM working_day);
BEGIN
    IF chosen = '{}' OR chosen @> week THEN
        RETURN NULL;
    ELSIF NOT chosen && week THEN
        PERFORM refuse('working_days', 'Choose at least one day that the company works.');
    END IF;
    RETURN chosen;
END $$;

-- Adds a person (p_id NULL) or changes one; the person's id.
DROP FUNCTION IF EXISTS person_save(bigint, integer, text, text, text, text, text, text[], text, text, boolean);
CREATE OR REPLACE FUNCTION person_save(p_id bigint, p_version integer, p_name text, p_full_name text,
    p_email text, p_phone text, p_team text, p_roles text[], p_language text, p_country text,
    p_active boolean, p_working_days text[] DEFAULT NULL)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    was        person;
    saved_id   bigint := p_id;
    now_roles  CONSTANT text[] := ARRAY(SELECT DISTINCT role FROM unnest(p_roles) AS role ORDER BY role);
    in_country CONSTANT text := coalesce(p_country, setting_value('country'));
BEGIN
    PERFORM admin_acts();
    IF p_id IS NOT NULL THEN
        SELECT * INTO was FROM person WHERE id = p_id FOR NO KEY UPDATE;
        IF NOT FOUND THEN PERFORM absent(); END IF;
        IF p_version IS DISTINCT FROM was.version THEN
            PERFORM conflict('Somebody changed {} meanwhile. What you typed is kept: look at the list of people and send again.',
                             was.full_name);
        END IF;
    END IF;
    IF EXISTS (SELECT FROM person WHERE lower(name) = lower(p_name) AND id IS DISTINCT FROM p_id) THEN
        PERFORM refuse('name', 'Somebody has this name already: choose another.');
    END IF;
    IF 'manager' = ANY (now_roles) AND p_team IS NULL THEN
        PERFORM refuse('team', 'A manager belongs to the team they lead: choose it.');
    END IF;
    IF was.active AND 'admin' = ANY (was.roles) AND NOT (p_active AND 'admin' = ANY (now_roles))
            AND NOT EXISTS (SELECT FROM person WHERE id <> p_id AND active AND 'admin' = ANY (roles)) THEN
        PERFORM refuse(CASE WHEN p_active THEN 'roles' ELSE 'active' END,
                       'This is the only admin left: make somebody else admin first.');
    END IF;
    IF was.active AND NOT p_active AND work_open(p_id) > 0 THEN
        PERFORM refuse('active', 'This person has open work: use "Leaves" in the list of people, which names who gets it.');
    END IF;
    IF p_id IS NULL THEN
        INSERT INTO person (name, full_name, email, phone, team, roles, language, country, active, working_days)
        VALUES (p_name, p_full_name, p_email, p_phone, p_team, now_roles, p_language, in_country, p_active,
                working_days_read(p_working_days))
        RETURNING id INTO saved_id;
    ELSE
        UPDATE person SET name = p_name, full_name = p_full_name, email = p_email, phone = p_phone,
            team = p_team, roles = now_roles, language = p_language, country = in_country,
            active = p_active, working_days = working_days_read(p_working_days), version = version + 1
        WHERE id = p_id;
    END IF;
    DELETE FROM person_left WHERE p_active AND person_id = saved_id; -- who comes back has no successor
    IF NOT p_active THEN
        DELETE FROM session WHERE person_id = saved_id;
    END IF;
    RETURN saved_id;
END $$;

-- What a person changes of their own; their id.
DROP FUNCTION IF EXISTS profile_save(integer, text, text, text);
DROP FUNCTION IF EXISTS profile_save(integer, text, text, text, text[]);
CREATE OR REPLACE FUNCTION profile_save(p_version integer, p_language text, p_email text, p_phone text,
    p_working_days text[], p_mail text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
BEGIN
    UPDATE person SET language = p_language, email = p_email, phone = p_phone,
        working_days = working_days_read(p_working_days), mail = p_mail,
        version = version + 1
    WHERE id = viewer() AND version = p_version;
    IF NOT FOUND THEN
        PERFORM conflict('Somebody changed your profile meanwhile. What you typed is kept: send again to keep it.');
    END IF;
    RETURN viewer();
END $$;
