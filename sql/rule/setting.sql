-- Settings, and the values that the agreement sets among them: one row each, with who
-- changed it to what and when.

-- A setting's value; NULL when there is none of that name. This and the other functions
-- that every move asks are plpgsql even where they are one query: it plans a query once a
-- connection, LANGUAGE sql (unless PostgreSQL inlines it) at every call.
CREATE OR REPLACE FUNCTION setting_value(p_name text) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT value FROM setting WHERE name = p_name);
END $$;

-- Keeps a value and who changed it. Turning on figures per person needs to say who was
-- consulted (DOMAIN, People).
CREATE OR REPLACE FUNCTION setting_set(p_name text, p_value text, p_consulted text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    old_value CONSTANT text := setting_value(p_name);
BEGIN
    IF old_value IS NULL THEN
        PERFORM absent();
    END IF;
    IF p_name = 'figures_per_person' THEN
        IF p_value NOT IN ('on', 'off') THEN
            PERFORM refuse('value', 'This setting is on or off.');
        END IF;
        IF p_value = 'on' AND coalesce(trim(p_consulted), '') = '' THEN
            PERFORM refuse('consulted', 'Say who was consulted.');
        END IF;
    END IF;
    UPDATE setting SET value = p_value, changed_at = tandem_now() WHERE name = p_name;
    INSERT INTO setting_change (name, was, value, consulted, person_id)
    VALUES (p_name, old_value, p_value, p_consulted, viewer());
END $$;

-- What guards the form of the agreement's values against lost updates: the last change
-- of any of them.
CREATE OR REPLACE FUNCTION agreement_version() RETURNS integer LANGUAGE sql STABLE AS $$
    SELECT coalesce(max(id), 0)::integer FROM setting_change
    WHERE name IN (SELECT name FROM setting WHERE agreed)
$$;

-- What every change of the agreement begins with.
CREATE OR REPLACE FUNCTION manager_acts() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF NOT viewer_has('manager') THEN
        PERFORM forbidden('Only a manager changes the agreement.');
    END IF;
END $$;

-- Notes what else than a value was changed: section is calendar, score, routing or list; was
-- and became are days, names and numbers as people read them, NULL where there is none.
CREATE OR REPLACE FUNCTION agreement_note(p_section text, p_act text, p_was text, p_became text) RETURNS void
LANGUAGE sql AS $$
    INSERT INTO agreement_change (section, act, was, became, person_id) VALUES (p_section, p_act, p_was, p_became, viewer())
$$;

-- Saves the values that differ, all or none; how many. Clocks that run keep the deadline
-- they started with.
CREATE OR REPLACE FUNCTION agreement_save(p_version integer, p_values jsonb) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    changed integer := 0;
    asked   record;
BEGIN
    PERFORM manager_acts();
    PERFORM FROM setting WHERE agreed ORDER BY name FOR UPDATE;
    IF p_version IS DISTINCT FROM agreement_version() THEN
        PERFORM conflict('{} changed the agreement meanwhile. What you typed is kept: look at the agreement and send again.',
            coalesce(person_name((SELECT person_id FROM setting_change WHERE id = agreement_version())), 'Tandem'));
    END IF;
    FOR asked IN SELECT name, coalesce(given.value, '') AS value
                 FROM jsonb_each_text(p_values) AS given (key, value) JOIN setting ON name = key AND agreed
                 WHERE setting.value <> coalesce(given.value, '') ORDER BY name LOOP
        PERFORM setting_set(asked.name, asked.value, NULL);
        changed := changed + 1;
    END LOOP;
    RETURN changed;
END $$;
