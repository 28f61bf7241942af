-- Parts that a manager turns on one at a time (DOMAIN, Parts).

CREATE OR REPLACE FUNCTION part_on(p_part text) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT is_on FROM part WHERE code = p_part $$;

-- The codes of the parts that are on, between blanks, as the frame asks for a route's.
CREATE OR REPLACE FUNCTION parts_on() RETURNS text LANGUAGE sql STABLE AS
$$ SELECT coalesce(string_agg(code, ' ' ORDER BY position), '') FROM part WHERE is_on $$;

-- Turns a part on or off. What was recorded in it stays. Refused when it stands so already:
-- two managers at once do not undo each other.
CREATE OR REPLACE FUNCTION part_turn(p_part text, p_on boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    before part;
BEGIN
    IF NOT viewer_has('manager') THEN PERFORM forbidden('Only managers turn parts on and off.'); END IF;
    SELECT * INTO before FROM part WHERE code = p_part FOR UPDATE;
    IF NOT FOUND THEN PERFORM absent(); END IF;
    IF p_on IS NULL THEN PERFORM refuse('turn', 'Choose whether it is used.'); END IF;
    IF before.is_on = p_on THEN
        PERFORM conflict('{} did that already.', coalesce(person_name(before.changed_by), 'Tandem'));
    END IF;
    UPDATE part SET is_on = p_on, changed_at = tandem_now(), changed_by = viewer(), version = version + 1
    WHERE code = p_part;
END $$;
