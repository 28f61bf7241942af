-- One act on many leads: each is judged by itself by the rules of its move, in a
-- savepoint of its own; what became of each is kept.

-- Adds a lead to a campaign. One without a campaign gets it; another keeps the one it
-- came from, so that figures stay true, and has this one among its touches.
CREATE OR REPLACE FUNCTION lead_join_campaign(p_lead lead, p_campaign bigint, p_note text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF NOT viewer_is_colleague() THEN
        PERFORM forbidden('This move is not yours to make.');
    ELSIF p_lead.campaign_id = p_campaign
            OR EXISTS (SELECT FROM touch WHERE lead_id = p_lead.id AND campaign_id = p_campaign) THEN
        PERFORM conflict('This lead is in that campaign already.');
    ELSIF p_lead.campaign_id IS NOT NULL THEN
        PERFORM touch_add(p_lead.id, 'other', NULL, NULL, p_campaign, p_note, NULL, NULL);
        RETURN;
    END IF;
    UPDATE lead SET campaign_id = p_campaign, version = version + 1,
        channel = coalesce(channel, (SELECT campaign.channel FROM campaign WHERE id = p_campaign))
    WHERE id = p_lead.id;
    INSERT INTO event (lead_id, previous_id, move, event_at, person_id, from_stage, from_open,
                       to_stage, to_open, note)
    VALUES (p_lead.id, (lead_last_event(p_lead.id)).id, 'edit', tandem_now(), viewer(), p_lead.stage,
            p_lead.closed_at IS NULL, p_lead.stage, p_lead.closed_at IS NULL, nullif(trim(p_note), ''));
END $$;

-- The act on one lead that the viewer saw at that version.
CREATE OR REPLACE FUNCTION bulk_act(p_lead bigint, p_version integer, p_act text, p_person bigint,
    p_campaign bigint, p_reason text, p_note text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    l lead;
BEGIN
    SELECT * INTO l FROM lead WHERE id = p_lead FOR UPDATE;
    IF l.version <> p_version THEN
        PERFORM conflict('{} changed this lead meanwhile: look at it first.',
                         person_name((lead_last_event(l.id)).person_id));
    END IF;
    CASE p_act
    WHEN 'assign' THEN PERFORM lead_move(l.id, NULL, 'assign', p_person => p_person, p_note => p_note);
    WHEN 'hand_over' THEN PERFORM lead_move(l.id, NULL, 'hand-over', p_person => p_person, p_note => p_note);
    WHEN 'campaign' THEN PERFORM lead_join_campaign(l, p_campaign, p_note);
    WHEN 'lose' THEN PERFORM lead_move(l.id, NULL, 'lose', p_reason => p_reason, p_note => p_note);
    END CASE;
END $$;

-- Refuses what is wrong whatever the leads are.
CREATE OR REPLACE FUNCTION bulk_refuse(p_chosen text[], p_act text, p_campaign bigint, p_reason text, p_note text)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    leads_max CONSTANT integer := 200;
    e         event;
BEGIN
    IF cardinality(p_chosen) > leads_max THEN
        PERFORM refuse('', 'At most {} leads at once: untick some.', leads_max::text);
    ELSIF p_act = 'lose' THEN
        e.reason := p_reason;
        e.note := p_note;
        PERFORM reason_refuse(e);
    ELSIF p_act = 'campaign' AND NOT EXISTS (SELECT FROM campaign WHERE id = p_campaign AND active) THEN
        PERFORM refuse('campaign_id', 'Choose a campaign that is in use.');
    END IF;
END $$;

-- Does the act for each chosen lead ("17-3": lead 17 as seen at version 3), in order of
-- number, so that two who do so at once wait for each other; the id of its result.
CREATE OR REPLACE FUNCTION lead_bulk(p_chosen text[], p_act text, p_person bigint, p_campaign bigint,
                                     p_reason text, p_note text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    new_bulk bigint;
    chosen   record;
    words    text;
    about    text;
    field    text;
BEGIN
    PERFORM bulk_refuse(p_chosen, p_act, p_campaign, p_reason, p_note);
    INSERT INTO bulk (person_id, act) VALUES (viewer(), p_act) RETURNING id INTO new_bulk;
    FOR chosen IN SELECT lead.id, min(split_part(value, '-', 2)::integer) AS version
                  FROM unnest(p_chosen) AS value JOIN lead ON lead.id = split_part(value, '-', 1)::bigint
                  GROUP BY lead.id ORDER BY lead.id LOOP
        words := NULL;
        about := '';
        field := '';
        BEGIN
            PERFORM bulk_act(chosen.id, chosen.version, p_act, p_person, p_campaign, p_reason, p_note);
        EXCEPTION WHEN SQLSTATE 'TD403' OR SQLSTATE 'TD409' OR SQLSTATE 'TD422' THEN
            GET STACKED DIAGNOSTICS words = MESSAGE_TEXT, about = PG_EXCEPTION_DETAIL, field = COLUMN_NAME;
        END;
        INSERT INTO bulk_lead (bulk_id, lead_id, sentence, detail, missing)
        SELECT new_bulk, lead.id, words, about,
               CASE WHEN p_act = 'hand_over' AND field = 'exception' THEN hand_over_missing(lead) ELSE '{}' END
        FROM lead WHERE id = chosen.id;
    END LOOP;
    IF NOT EXISTS (SELECT FROM bulk_lead WHERE bulk_id = new_bulk) THEN
        PERFORM refuse('', 'Tick at least one lead.');
    END IF;
    RETURN new_bulk;
END $$;
