-- The needs pulse. Why no answer can be joined to a person stands in sql/schema/0046_pulse.sql;
-- p_key is what the programs make of their secret_file, and is written nowhere.

CREATE OR REPLACE FUNCTION pulse_fewest() RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT 5 $$;

-- The pulse of which team somebody is asked: their own; NULL for who is of none.
CREATE OR REPLACE FUNCTION pulse_side(p_person bigint) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT team FROM person WHERE id = p_person AND active AND roles && ARRAY['sales', 'marketing', 'manager']
$$;

-- How many of a team are asked.
CREATE OR REPLACE FUNCTION pulse_team_size(p_side text) RETURNS integer LANGUAGE sql STABLE AS
$$ SELECT count(*)::integer FROM person WHERE pulse_side(id) = p_side $$;

-- How many of a team have answered a pulse; who, only this counts. Programs may not read it.
CREATE OR REPLACE FUNCTION pulse_answered(p_pulse bigint, p_side text) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
    SELECT count(*)::integer FROM pulse_participant JOIN person ON person.id = person_id
    WHERE pulse_id = p_pulse AND person.team = p_side
$$;
CREATE OR REPLACE FUNCTION pulse_answered_by_me(p_pulse bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = tandem, public, pg_temp AS
$$ SELECT EXISTS (SELECT FROM pulse_participant WHERE pulse_id = p_pulse AND person_id = viewer()) $$;

-- How each team will answer, by its size and what a manager chose for a small one.
CREATE OR REPLACE FUNCTION pulse_way(p_side text, p_small_teams text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN p_small_teams = 'together' AND least(pulse_team_size('sales'), pulse_team_size('marketing')) < pulse_fewest()
                THEN 'together'
                WHEN pulse_team_size(p_side) < pulse_fewest() THEN 'by_name' ELSE 'anonymous' END
$$;

-- Opens the pulse of this quarter; its id. What is told to people now holds until it is closed.
CREATE OR REPLACE FUNCTION pulse_open(p_until_on date, p_small_teams text, p_key text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    quarter CONSTANT date := date_trunc('quarter', tandem_today()::timestamp)::date;
    small   CONSTANT boolean := least(pulse_team_size('sales'), pulse_team_size('marketing')) < pulse_fewest();
    other   pulse;
    new_id  bigint;
BEGIN
    IF NOT viewer_has('manager') THEN PERFORM forbidden('Only managers open and close the pulse.'); END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('tandem pulse', 0));
    SELECT * INTO other FROM pulse WHERE closed_at IS NULL OR (quarter_on = quarter AND NOT unreadable)
    ORDER BY closed_at IS NULL DESC LIMIT 1;
    IF other.quarter_on = quarter THEN
        PERFORM conflict('{} has opened the pulse of this quarter already.', person_name(other.opened_by));
    ELSIF other.id IS NOT NULL THEN
        PERFORM refuse('', 'The pulse of the quarter before is still open: close that one first.');
    ELSIF p_until_on <= tandem_today() OR p_until_on > tandem_today() + 92 THEN
        PERFORM refuse('until_on', 'Choose a day after today, within three months.');
    ELSIF small AND p_small_teams IS NULL THEN
        PERFORM refuse('small_teams', 'Choose how a team of fewer than five answers.');
    ELSIF p_small_teams = 'together' AND pulse_team_size('sales') + pulse_team_size('marketing') < pulse_fewest() THEN
        PERFORM refuse('small_teams', 'Together you are fewer than five too: only by name is possible.');
    END IF;
    INSERT INTO pulse (quarter_on, opened_by, until_on, sales_way, marketing_way, key_digest)
    VALUES (quarter, viewer(), p_until_on, pulse_way('sales', p_small_teams), pulse_way('marketing', p_small_teams),
            digest(p_key, 'sha256'))
    RETURNING id INTO new_id;
    INSERT INTO pulse_box (pulse_id, sealed) VALUES (new_id, '{}');
    RETURN new_id;
END $$;

-- An answer in one line of a fixed length: whose (s, m, or b where the team is not to be known), for
-- each place of pulse_want whether it was chosen, and the course. And sealed.
CREATE OR REPLACE FUNCTION pulse_seal(p_whose text, p_wants text[], p_course integer, p_key text) RETURNS bytea
LANGUAGE sql AS $$
    SELECT pgp_sym_encrypt(CASE p_whose WHEN 'together' THEN 'b' ELSE left(p_whose, 1) END
        || (SELECT string_agg(CASE WHEN want.code = ANY (p_wants) THEN '1' ELSE '0' END, '' ORDER BY place)
            FROM generate_series(1, 32) AS place LEFT JOIN pulse_want AS want ON want.position = place)
        || p_course, p_key)
$$;

-- Puts an answer into the box of a pulse that is open and locked, and shuffles it.
CREATE OR REPLACE FUNCTION pulse_drop(p_pulse bigint, p_sealed bytea) RETURNS void LANGUAGE sql AS $$
    UPDATE pulse_box SET sealed = (SELECT array_agg(one ORDER BY gen_random_uuid()) FROM unnest(sealed || p_sealed) AS one)
    WHERE pulse_id = p_pulse
$$;

-- Refuses what is no answer of that team's; field is where it stands in the form.
CREATE OR REPLACE FUNCTION pulse_refuse(p_way text, p_side text, p_wants text[], p_course integer) RETURNS void
LANGUAGE plpgsql STABLE AS $$
DECLARE
    field CONSTANT text := CASE p_way WHEN 'together' THEN 'wants_any' ELSE 'wants_' || p_side END;
BEGIN
    IF cardinality(p_wants) = 0 THEN
        PERFORM refuse(field, 'Choose at least one.');
    ELSIF cardinality(p_wants) > 3 THEN
        PERFORM refuse(field, 'Choose three at most: what matters most.');
    ELSIF EXISTS (SELECT FROM unnest(p_wants) AS chosen (code) WHERE NOT EXISTS (
            SELECT FROM pulse_want AS want WHERE want.code = chosen.code AND (p_way = 'together' OR want.side = p_side))) THEN
        PERFORM refuse(field, 'Choose one from the list.');
    ELSIF p_course IS NULL THEN
        PERFORM refuse('course', 'Choose a number from 1 to 5.');
    END IF;
END $$;

-- The viewer answers the open pulse. It cannot be changed: of an answer without a name nobody
-- knows whose it is. Its id.
CREATE OR REPLACE FUNCTION pulse_answer(p_wants text[], p_course integer, p_key text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    side CONSTANT text := pulse_side(viewer());
    p    pulse;
    way  text;
BEGIN
    IF side IS NULL THEN PERFORM forbidden('Sales and marketing answer the pulse.'); END IF;
    SELECT * INTO p FROM pulse WHERE closed_at IS NULL FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM conflict('The pulse is closed: no more answers are taken.');
    ELSIF EXISTS (SELECT FROM pulse_participant WHERE pulse_id = p.id AND person_id = viewer()) THEN
        PERFORM conflict('You have answered this pulse already.');
    ELSIF p.key_digest <> digest(p_key, 'sha256') THEN
        PERFORM conflict('The secret of the programs was changed since this pulse was opened, and its answers can no longer be read: a manager closes it and opens another.');
    END IF;
    way := CASE side WHEN 'sales' THEN p.sales_way ELSE p.marketing_way END;
    PERFORM pulse_refuse(way, side, p_wants, p_course);
    IF p.key_digest IS NULL THEN UPDATE pulse SET key_digest = digest(p_key, 'sha256') WHERE id = p.id; END IF;
    INSERT INTO pulse_participant VALUES (p.id, viewer());
    IF way = 'by_name' THEN
        INSERT INTO pulse_named VALUES (p.id, viewer(), side, ARRAY(SELECT DISTINCT unnest(p_wants)), p_course);
    ELSE
        PERFORM pulse_drop(p.id, pulse_seal(CASE way WHEN 'together' THEN way ELSE side END, p_wants, p_course, p_key));
    END IF;
    RETURN p.id;
END $$;

-- What lies in the box of a pulse and what was said by name, one row an answer; for pulse_close alone.
CREATE OR REPLACE FUNCTION pulse_opened(p_pulse bigint, p_key text)
RETURNS TABLE (whose text, wants text[], course integer, by_name boolean) LANGUAGE sql STABLE AS $$
    SELECT CASE left(line, 1) WHEN 's' THEN 'sales' WHEN 'm' THEN 'marketing' ELSE 'together' END,
           ARRAY(SELECT code FROM pulse_want WHERE substr(line, 1 + position, 1) = '1'), right(line, 1)::integer, false
    FROM pulse_box, unnest(sealed) AS one, pgp_sym_decrypt(one, p_key) AS line WHERE pulse_id = p_pulse
    UNION ALL
    SELECT side, wants, course, true FROM pulse_named WHERE pulse_id = p_pulse
$$;

-- Writes the counts of those groups that may be shown.
CREATE OR REPLACE FUNCTION pulse_count(p_pulse bigint, p_key text) RETURNS void LANGUAGE sql AS $$
    WITH answer AS MATERIALIZED (SELECT * FROM pulse_opened(p_pulse, p_key)),
    shown AS (SELECT whose, by_name, count(*)::integer AS answers FROM answer GROUP BY whose, by_name
              HAVING by_name OR count(*) >= pulse_fewest())
    INSERT INTO pulse_figure (pulse_id, whose, measure, chosen, answers, by_name)
    SELECT p_pulse, shown.whose, asked.measure,
           (SELECT count(*) FROM answer WHERE answer.whose = shown.whose
            AND asked.measure = ANY (answer.wants || ('course_' || answer.course))), shown.answers, shown.by_name
    FROM shown CROSS JOIN (SELECT code AS measure, side FROM pulse_want
        UNION ALL SELECT 'course_' || value, NULL FROM generate_series(1, 5) AS value) AS asked
    WHERE asked.side IS NULL OR shown.whose IN (asked.side, 'together')
$$;

-- Closes the open pulse: counts it, empties the box and forgets who answered; its id. Who was asked is
-- told that there are figures.
CREATE OR REPLACE FUNCTION pulse_close(p_pulse bigint, p_key text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    p        pulse;
    readable boolean;
BEGIN
    IF NOT viewer_has('manager') THEN PERFORM forbidden('Only managers open and close the pulse.'); END IF;
    SELECT * INTO p FROM pulse WHERE id = p_pulse FOR UPDATE;
    IF NOT FOUND THEN PERFORM absent(); END IF;
    IF p.closed_at IS NOT NULL THEN
        PERFORM conflict('{} has closed this pulse already.', person_name(p.closed_by));
    END IF;
    readable := coalesce(p.key_digest = digest(p_key, 'sha256'), true);
    IF readable THEN PERFORM pulse_count(p.id, p_key); END IF;
    UPDATE pulse SET closed_by = viewer(), closed_at = tandem_now(), unreadable = NOT readable,
        sales_asked = greatest(pulse_team_size('sales'), pulse_answered(id, 'sales')), sales_answered = pulse_answered(id, 'sales'),
        marketing_asked = greatest(pulse_team_size('marketing'), pulse_answered(id, 'marketing')),
        marketing_answered = pulse_answered(id, 'marketing')
    WHERE id = p.id;
    DELETE FROM pulse_box WHERE pulse_id = p.id;
    DELETE FROM pulse_participant WHERE pulse_id = p.id;
    PERFORM notice_tell(id, 'pulse_closed', 'pulse:' || p.id, '/feedback/pulse?pulse=' || p.id, pulse_name(p.quarter_on))
    FROM person WHERE pulse_side(id) IS NOT NULL;
    RETURN p.id;
END $$;

-- "Q4 2026", in all three languages.
CREATE OR REPLACE FUNCTION pulse_name(p_quarter date) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT to_char(p_quarter, '"Q"Q YYYY') $$;

-- The closed pulse before one, to compare with.
CREATE OR REPLACE FUNCTION pulse_before(p_pulse bigint) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT before.id FROM pulse AS before, pulse AS this
    WHERE this.id = p_pulse AND before.quarter_on < this.quarter_on AND before.closed_at IS NOT NULL AND NOT before.unreadable
    ORDER BY before.quarter_on DESC LIMIT 1
$$;
