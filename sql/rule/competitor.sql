-- Competitors: cards, their statements, and where we met them (DOMAIN, The forms: Market).

-- What happens on a card is news for sales: one notice a card and day, with what was said first.
CREATE OR REPLACE FUNCTION competitor_tell(p_competitor bigint, p_says text) RETURNS void LANGUAGE sql AS $$
    SELECT notice_tell(person.id, 'competitor_card', 'competitor_day:' || card.id || to_char(tandem_today(), 'YYYYMMDD'),
                       '/feedback/competitors/' || card.id, card.name, p_says)
    FROM competitor AS card, person WHERE card.id = p_competitor AND person.active AND 'sales' = ANY (person.roles)
$$;

CREATE OR REPLACE FUNCTION competitor_may() RETURNS void LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF NOT viewer_is_colleague() THEN PERFORM forbidden('Only sales and marketing record competitors.'); END IF;
END $$;

-- A new card, perhaps with the first thing known of it; its id.
CREATE OR REPLACE FUNCTION competitor_add(p_name text, p_link text, p_who text, p_source text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    known CONSTANT text := (SELECT name FROM competitor WHERE lower(name) = lower(trim(p_name)));
    new_id bigint;
BEGIN
    PERFORM competitor_may();
    IF known IS NOT NULL THEN
        PERFORM refuse('name', 'There is a card for “{}” already: add to that one.', known);
    ELSIF p_who IS NOT NULL AND p_source IS NULL THEN
        PERFORM refuse('source', 'Say where you heard or read it.');
    END IF;
    INSERT INTO competitor (name, link) VALUES (trim(p_name), p_link) RETURNING id INTO new_id;
    INSERT INTO competitor_event (competitor_id, act, person_id) VALUES (new_id, 'add', viewer());
    IF p_who IS NOT NULL THEN
        INSERT INTO competitor_statement (competitor_id, about, says, source, heard_on, entered_by)
        VALUES (new_id, 'who', p_who, p_source, tandem_today(), viewer());
    END IF;
    PERFORM competitor_tell(new_id, p_who);
    RETURN new_id;
EXCEPTION WHEN unique_violation THEN -- added by a colleague at the same moment
    PERFORM refuse('name', 'There is a card for “{}” already: add to that one.', p_name);
END $$;

-- Changes a card's name and link, and whether it is still offered; refused when somebody changed
-- it after the viewer looked. Its id.
CREATE OR REPLACE FUNCTION competitor_change(p_competitor bigint, p_version integer, p_name text, p_link text,
    p_active boolean) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    old competitor;
BEGIN
    SELECT * INTO old FROM competitor WHERE id = p_competitor FOR UPDATE;
    IF NOT FOUND THEN PERFORM absent(); END IF;
    PERFORM competitor_may();
    IF p_version IS DISTINCT FROM old.version THEN
        PERFORM conflict('{} changed this card meanwhile. What you typed is kept: look at it and send again.',
                         coalesce((SELECT person_name(person_id) FROM competitor_event WHERE competitor_id = old.id ORDER BY id DESC LIMIT 1), 'Tandem'));
    ELSIF EXISTS (SELECT FROM competitor WHERE lower(name) = lower(trim(p_name)) AND id <> old.id) THEN
        PERFORM refuse('name', 'There is a card for “{}” already: add to that one.', p_name);
    END IF;
    UPDATE competitor SET name = trim(p_name), link = p_link, active = p_active, version = version + 1
    WHERE id = old.id;
    INSERT INTO competitor_event (competitor_id, act, person_id, before) VALUES (old.id, 'change', viewer(), to_jsonb(old));
    RETURN old.id;
EXCEPTION WHEN unique_violation THEN
    PERFORM refuse('name', 'There is a card for “{}” already: add to that one.', p_name);
END $$;

-- Adds a statement to a card; the card's id.
CREATE OR REPLACE FUNCTION competitor_say(p_competitor bigint, p_about text, p_says text, p_source text, p_heard_on date,
    p_replaces bigint DEFAULT NULL) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM competitor WHERE id = p_competitor) THEN PERFORM absent(); END IF;
    PERFORM competitor_may();
    IF p_heard_on > tandem_today() THEN
        PERFORM refuse('heard_on', 'This day is in the future: choose today or earlier.');
    END IF;
    INSERT INTO competitor_statement (competitor_id, about, says, source, heard_on, entered_by, replaces)
    VALUES (p_competitor, p_about, p_says, p_source, p_heard_on, viewer(), p_replaces);
    PERFORM competitor_tell(p_competitor, p_says);
    RETURN p_competitor;
END $$;

-- A statement, locked to be replaced or withdrawn by the viewer, who saw p_version of it.
CREATE OR REPLACE FUNCTION competitor_statement_enter(p_statement bigint, p_version integer) RETURNS competitor_statement
LANGUAGE plpgsql AS $$
DECLARE
    s competitor_statement;
BEGIN
    SELECT * INTO s FROM competitor_statement WHERE id = p_statement FOR UPDATE;
    IF NOT FOUND THEN PERFORM absent(); END IF;
    PERFORM competitor_may();
    IF s.state = 'replaced' THEN
        PERFORM conflict('{} has corrected this statement already. Look at the card.', person_name(s.ended_by));
    ELSIF s.state = 'withdrawn' THEN
        PERFORM conflict('{} has withdrawn this statement already. Look at the card.', person_name(s.ended_by));
    ELSIF p_version IS DISTINCT FROM s.version THEN
        PERFORM conflict('Somebody changed this statement meanwhile. Look at the card.');
    END IF;
    RETURN s;
END $$;

-- Ends a statement; the words and their source stay to be read.
CREATE OR REPLACE FUNCTION competitor_statement_end(p_statement bigint, p_state text, p_why text) RETURNS void LANGUAGE sql AS $$
    UPDATE competitor_statement SET state = p_state, ended_by = viewer(), ended_at = tandem_now(), ended_why = p_why,
        version = version + 1 WHERE id = p_statement
$$;

-- Puts a better wording in a statement's place; the card's id.
CREATE OR REPLACE FUNCTION competitor_correct(p_statement bigint, p_version integer, p_about text, p_says text,
    p_source text, p_heard_on date) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    s CONSTANT competitor_statement := competitor_statement_enter(p_statement, p_version);
BEGIN
    IF (p_about, p_says, p_source, p_heard_on) IS NOT DISTINCT FROM (s.about, s.says, s.source, s.heard_on) THEN
        PERFORM refuse('says', 'This is what it says already.');
    END IF;
    PERFORM competitor_statement_end(s.id, 'replaced', NULL);
    RETURN competitor_say(s.competitor_id, p_about, p_says, p_source, p_heard_on, s.id);
END $$;

-- Takes a statement that is not true, or not any more, off the card; the card's id.
CREATE OR REPLACE FUNCTION competitor_withdraw(p_statement bigint, p_version integer, p_why text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    s CONSTANT competitor_statement := competitor_statement_enter(p_statement, p_version);
BEGIN
    IF p_why IS NULL THEN PERFORM refuse('why', 'Say why it does not hold.'); END IF;
    PERFORM competitor_statement_end(s.id, 'withdrawn', p_why);
    PERFORM competitor_tell(s.competitor_id, p_why);
    RETURN s.competitor_id;
END $$;

-- Met on leads ---------------------------------------------------------------------------------

-- We met a competitor on a lead: one of the list, or a new name, which gets a card (or is found
-- to have one). The entry's id.
CREATE OR REPLACE FUNCTION competitor_meet(p_lead bigint, p_competitor bigint, p_name text, p_met_on date, p_place text,
    p_price text, p_note text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    card bigint := p_competitor;
    met  bigint;
BEGIN
    IF NOT EXISTS (SELECT FROM lead WHERE id = p_lead) THEN PERFORM absent(); END IF;
    PERFORM competitor_may();
    IF card IS NULL AND p_name IS NULL THEN
        PERFORM refuse('competitor_id', 'Choose a competitor, or type the name of a new one.');
    ELSIF card IS NOT NULL AND p_name IS NOT NULL THEN
        PERFORM refuse('name', 'Either choose one from the list or type a new name, not both.');
    ELSIF p_met_on > tandem_today() THEN
        PERFORM refuse('met_on', 'This day is in the future: choose today or earlier.');
    END IF;
    IF card IS NULL THEN
        SELECT id INTO card FROM competitor WHERE lower(name) = lower(trim(p_name));
        IF card IS NULL THEN card := competitor_add(p_name, NULL, NULL, NULL); END IF;
    END IF;
    INSERT INTO competitor_met (competitor_id, lead_id, met_on, place, price, note, recorded_by)
    VALUES (card, p_lead, p_met_on, p_place, p_price, p_note, viewer()) RETURNING id INTO met;
    IF p_price IS NOT NULL THEN PERFORM competitor_tell(card, p_price); END IF;
    RETURN met;
END $$;

-- An entry, locked for a change by the viewer, who saw p_version of it.
CREATE OR REPLACE FUNCTION competitor_met_enter(p_met bigint, p_version integer) RETURNS competitor_met
LANGUAGE plpgsql AS $$
DECLARE
    m competitor_met;
BEGIN
    SELECT * INTO m FROM competitor_met WHERE id = p_met FOR UPDATE;
    IF NOT FOUND THEN PERFORM absent(); END IF;
    PERFORM competitor_may();
    IF m.withdrawn_at IS NOT NULL THEN
        PERFORM conflict('{} has taken this entry back already.', person_name(m.withdrawn_by));
    ELSIF p_version IS DISTINCT FROM m.version THEN
        PERFORM conflict('{} said meanwhile what became of it. Look at the lead and send again.',
                         coalesce(person_name(m.decided_by), 'Tandem'));
    END IF;
    RETURN m;
END $$;

-- What became of it, as somebody knows who heard the customer: for_them, not_for_them, or NULL: as
-- the lead ends. It holds for all entries of that competitor on that lead. The lead's id.
CREATE OR REPLACE FUNCTION competitor_decide(p_met bigint, p_version integer, p_decided text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    m CONSTANT competitor_met := competitor_met_enter(p_met, p_version);
BEGIN
    IF p_decided = 'for_them' AND EXISTS (SELECT FROM lead WHERE id = m.lead_id AND closed_as = 'customer') THEN
        PERFORM refuse('decided', 'This lead became our customer: they did not decide for the competitor.');
    END IF;
    UPDATE competitor_met SET decided = p_decided, decided_by = viewer(),
        decided_at = CASE WHEN p_decided IS NOT NULL THEN tandem_now() END, decided_event = NULL, version = version + 1
    WHERE lead_id = m.lead_id AND competitor_id = m.competitor_id;
    RETURN m.lead_id;
END $$;

-- Takes back an entry that was a mistake; it stays in the table, and in no figure. The lead's id.
CREATE OR REPLACE FUNCTION competitor_unmeet(p_met bigint, p_version integer) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    m CONSTANT competitor_met := competitor_met_enter(p_met, p_version);
BEGIN
    UPDATE competitor_met SET withdrawn_by = viewer(), withdrawn_at = tandem_now(), version = version + 1 WHERE id = m.id;
    RETURN m.lead_id;
END $$;

-- The move lose, to a competitor where one is named: then we met it there, if nobody said so
-- before, and the lead was lost to it. The event's id.
CREATE OR REPLACE FUNCTION lead_lose(p_lead bigint, p_version integer, p_reason text, p_note text, p_competitor bigint)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    loss CONSTANT bigint := lead_move(p_lead, p_version, 'lose', p_reason => p_reason, p_note => p_note);
BEGIN
    IF p_competitor IS NULL OR p_reason <> 'competitor' OR NOT part_on('competitors') THEN RETURN loss; END IF;
    IF NOT EXISTS (SELECT FROM competitor_met WHERE lead_id = p_lead AND competitor_id = p_competitor AND withdrawn_at IS NULL) THEN
        PERFORM competitor_meet(p_lead, p_competitor, NULL, tandem_today(), NULL, NULL, NULL);
    END IF;
    UPDATE competitor_met SET decided = 'for_them', decided_by = viewer(), decided_at = tandem_now(), decided_event = loss,
        version = version + 1
    WHERE lead_id = p_lead AND competitor_id = p_competitor AND withdrawn_at IS NULL;
    RETURN loss;
END $$;
