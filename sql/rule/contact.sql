-- Contact made, and attempts at it (DOMAIN, Clocks: an attempt stops the first-contact
-- clock; after the agreed attempts a lead may go back as not reached).

-- The move contact, with how it ended and what comes next; the event's id.
CREATE OR REPLACE FUNCTION lead_contact(p_lead bigint, p_version integer, p_way text, p_outcome text,
    p_next_step text, p_date date, p_note text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    ended   CONSTANT contact_outcome := (SELECT known FROM contact_outcome AS known WHERE code = p_outcome);
    made_id bigint;
BEGIN
    IF p_next_step IS NOT NULL AND p_date IS NULL THEN
        PERFORM refuse('date', 'Say when the next step is.');
    END IF;
    made_id := lead_move(p_lead, p_version, 'contact', p_way => p_way, p_reached => ended.reached, p_note => p_note,
                         p_date => p_date);
    UPDATE event SET outcome = p_outcome, next_step = p_next_step WHERE id = made_id;
    RETURN made_id;
END $$;

-- The day that the last contact agreed on for the next step; NULL for none.
CREATE OR REPLACE FUNCTION lead_agreed_on(p_lead bigint) RETURNS date LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT date_on FROM event WHERE lead_id = p_lead AND move = 'contact' ORDER BY id DESC LIMIT 1);
END $$;

-- Whether somebody tried today, and nobody answered. A contact that was taken back counts
-- for nothing: the lead then holds the moment of the one before.
CREATE OR REPLACE FUNCTION lead_tried_today(p_lead lead) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF p_lead.tried_at IS NULL OR p_lead.tried_at < tandem_today()::timestamptz THEN RETURN false; END IF;
    RETURN NOT EXISTS (SELECT FROM event WHERE lead_id = p_lead.id AND event_at = p_lead.tried_at AND reached);
END $$;

-- What was said to come next, while that is what the lead waits for.
CREATE OR REPLACE FUNCTION lead_next_step(p_lead lead) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT last.next_step
    FROM (SELECT next_step FROM event WHERE lead_id = p_lead.id AND move = 'contact' ORDER BY id DESC LIMIT 1) AS last
    WHERE p_lead.clock = 'next_step' AND p_lead.closed_at IS NULL
$$;

-- The company's working days from one day to another, both counted.
CREATE OR REPLACE FUNCTION working_days_from(p_from date, p_to date) RETURNS integer LANGUAGE sql STABLE AS $$
    SELECT count(*)::integer FROM generate_series(0, p_to - p_from) AS ahead
    WHERE working_day_start(p_from + ahead)::date = p_from + ahead
$$;

-- Attempts since sales got the lead or last reached somebody, those taken back left out:
-- how many, over how many working days until today, and whether they are as many as
-- agreed, so that the lead may go back as not reached.
CREATE OR REPLACE FUNCTION lead_attempts(p_lead lead, OUT attempts integer, OUT days integer, OUT enough boolean)
LANGUAGE sql STABLE AS $$
    WITH made AS (
        SELECT contact.id, contact.event_at, contact.move, contact.reached FROM event AS contact
        WHERE lead_id = p_lead.id AND move IN ('hand-over', 'take', 'reopen', 'contact')
          AND NOT EXISTS (SELECT FROM event WHERE previous_id = contact.id AND move = 'take-back')
    ), tried AS (
        SELECT event_at FROM made WHERE move = 'contact' AND NOT reached
          AND id > coalesce((SELECT max(id) FROM made WHERE move <> 'contact' OR reached), 0)
    )
    SELECT count(*)::integer, greatest(working_days_from(min(event_at)::date, tandem_today()), 1),
           attempts_unanswered(p_lead.id) >= setting_value('attempt_count')::integer AND p_lead.closed_at IS NULL
               AND p_lead.stage IN ('mql', 'sql', 'opportunity')
    FROM tried
$$;
