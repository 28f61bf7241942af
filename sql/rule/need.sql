-- What prospects need: entries on a lead's record, known to the prospect or seen by us
-- alone, each with its history (DOMAIN, The forms: Needs).

-- Refuses what is wrong with an entry.
CREATE OR REPLACE FUNCTION need_refuse(p_id bigint, p_lead bigint, p_kind text, p_need text, p_since_on date) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF NOT viewer_is_colleague() THEN
        PERFORM forbidden('Only sales and marketing note what a prospect needs.');
    ELSIF p_since_on > tandem_today() THEN
        PERFORM refuse('since_on', 'This day is in the future: choose today or earlier.');
    ELSIF EXISTS (SELECT FROM lead_need WHERE lead_id = p_lead AND kind = p_kind AND state = 'open'
                  AND lower(need) = lower(trim(p_need)) AND id IS DISTINCT FROM p_id) THEN
        PERFORM refuse('need', 'This need stands on the lead already.');
    END IF;
END $$;

-- Keeps how an entry stands from now on.
CREATE OR REPLACE FUNCTION need_event_add(p_need bigint, p_note text) RETURNS void LANGUAGE sql AS $$
    INSERT INTO lead_need_event (need_id, person_id, kind, need, known, since_on, source, state, note)
    SELECT id, viewer(), kind, need, known, since_on, source, state, nullif(trim(p_note), '')
    FROM lead_need WHERE id = p_need
$$;

-- Notes a need on a lead; its id.
CREATE OR REPLACE FUNCTION need_add(p_lead bigint, p_kind text, p_need text, p_known boolean, p_since_on date, p_source text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    new_id bigint;
BEGIN
    PERFORM 1 FROM lead WHERE id = p_lead FOR NO KEY UPDATE; -- the same need twice at once
    IF NOT FOUND THEN PERFORM absent(); END IF;
    PERFORM need_refuse(NULL, p_lead, p_kind, p_need, p_since_on);
    INSERT INTO lead_need (lead_id, kind, need, known, since_on, source, entered_by)
    VALUES (p_lead, p_kind, trim(p_need), p_known, p_since_on, trim(p_source), viewer()) RETURNING id INTO new_id;
    PERFORM need_event_add(new_id, NULL);
    RETURN new_id;
END $$;

-- Changes one: its words, or that it is solved or withdrawn. The lead's id.
CREATE OR REPLACE FUNCTION need_change(p_id bigint, p_version integer, p_kind text, p_need text, p_known boolean,
    p_since_on date, p_source text, p_state text, p_note text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    before lead_need;
BEGIN
    SELECT * INTO before FROM lead_need WHERE id = p_id FOR UPDATE;
    IF NOT FOUND THEN PERFORM absent(); END IF;
    PERFORM need_refuse(p_id, before.lead_id, p_kind, p_need, p_since_on);
    IF before.version IS DISTINCT FROM p_version THEN
        PERFORM conflict('{} changed this need meanwhile. What you typed is kept: look at it and send again.',
            (SELECT person_name(person_id) FROM lead_need_event WHERE need_id = p_id ORDER BY id DESC LIMIT 1));
    ELSIF p_state = 'withdrawn' AND before.state <> 'withdrawn' AND coalesce(trim(p_note), '') = '' THEN
        PERFORM refuse('note', 'Say in a few words why it is withdrawn.');
    END IF;
    UPDATE lead_need SET kind = p_kind, need = trim(p_need), known = p_known, since_on = p_since_on,
        source = trim(p_source), state = p_state, version = version + 1
    WHERE id = p_id;
    PERFORM need_event_add(p_id, p_note);
    RETURN before.lead_id;
END $$;
