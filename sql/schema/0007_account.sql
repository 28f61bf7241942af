-- People: what an admin, and what each of them changes (program account).

-- The lists hold no more of a person than this: somebody who switches language
-- must not make every worker read all lists again.
DROP TRIGGER person_lookup ON person;
CREATE TRIGGER person_lookup AFTER INSERT OR DELETE OR UPDATE OF full_name, team, active ON person
    FOR EACH STATEMENT EXECUTE FUNCTION lookup_changed();

-- What every change of another person begins with. The lock on all admins makes
-- such changes wait for each other: two admins who take the role from one another
-- at once would leave none.
CREATE FUNCTION admin_acts() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM person WHERE active AND 'admin' = ANY (roles) ORDER BY id FOR NO KEY UPDATE;
    IF NOT viewer_has('admin') THEN
        PERFORM forbidden('Only an admin may do this.');
    END IF;
END $$;

-- Adds a person (p_id NULL) or changes one; the person's id.
CREATE FUNCTION person_save(p_id bigint, p_version integer, p_name text, p_full_name text,
    p_email text, p_phone text, p_team text, p_roles text[], p_language text, p_country text,
    p_active boolean)
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
    IF p_id IS NULL THEN
        INSERT INTO person (name, full_name, email, phone, team, roles, language, country, active)
        VALUES (p_name, p_full_name, p_email, p_phone, p_team, now_roles, p_language, in_country, p_active)
        RETURNING id INTO saved_id;
    ELSE
        UPDATE person SET name = p_name, full_name = p_full_name, email = p_email, phone = p_phone,
            team = p_team, roles = now_roles, language = p_language, country = in_country,
            active = p_active, version = version + 1
        WHERE id = p_id;
    END IF;
    IF NOT p_active THEN
        DELETE FROM session WHERE person_id = saved_id;
    END IF;
    RETURN saved_id;
END $$;

-- Keeps a hash; ends the person's sessions but one, and forgives failed attempts.
CREATE FUNCTION credential_set(p_person bigint, p_hash text, p_but_session bytea) RETURNS void
LANGUAGE sql AS $$
    INSERT INTO credential (person_id, password_hash, changed_at) VALUES (p_person, p_hash, tandem_now())
    ON CONFLICT (person_id) DO UPDATE
        SET password_hash = excluded.password_hash, changed_at = excluded.changed_at;
    DELETE FROM session WHERE person_id = p_person AND token_hash IS DISTINCT FROM p_but_session;
    DELETE FROM sign_in_attempt
    WHERE name = (SELECT lower(person.name) FROM person WHERE id = p_person);
$$;

-- An admin gives somebody a password; the person's id.
CREATE FUNCTION person_password_set(p_id bigint, p_hash text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
BEGIN
    PERFORM admin_acts();
    IF NOT EXISTS (SELECT FROM person WHERE id = p_id) THEN PERFORM absent(); END IF;
    PERFORM credential_set(p_id, p_hash, NULL);
    RETURN p_id;
END $$;

-- One's own new password; the session at hand stays. C has compared the old one.
CREATE FUNCTION password_change(p_hash text, p_session bytea) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
BEGIN
    PERFORM credential_set(viewer(), p_hash, p_session);
    RETURN viewer();
END $$;

-- What a person changes of their own; their id.
CREATE FUNCTION profile_save(p_version integer, p_language text, p_email text, p_phone text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
BEGIN
    UPDATE person SET language = p_language, email = p_email, phone = p_phone, version = version + 1
    WHERE id = viewer() AND version = p_version;
    IF NOT FOUND THEN
        PERFORM conflict('Somebody changed your profile meanwhile. What you typed is kept: send again to keep it.');
    END IF;
    RETURN viewer();
END $$;
