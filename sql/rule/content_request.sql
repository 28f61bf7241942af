-- Requests of sales for content: asked, taken or refused, delivered, closed or reopened by
-- whoever asked. Which act leads where are rows of content_request_move.

-- Sales asks marketing to make something; the request's id.
CREATE OR REPLACE FUNCTION content_request_ask(p_question text, p_moment text, p_segment bigint, p_language text, p_lead bigint, p_wanted_on date)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    new_id bigint;
BEGIN
    IF NOT viewer_has('sales') THEN
        PERFORM forbidden('Only sales asks marketing for content. Marketing adds it to the library.');
    END IF;
    IF p_wanted_on < tandem_today() THEN
        PERFORM refuse('wanted_on', 'This day has passed: choose today or a later one.');
    END IF;
    IF p_segment IS NOT NULL AND NOT EXISTS (SELECT FROM segment WHERE id = p_segment AND active) THEN
        PERFORM refuse('segment_id', 'This segment is not in use any more: choose another one.');
    END IF;
    IF p_lead IS NOT NULL AND NOT EXISTS (SELECT FROM lead WHERE id = p_lead) THEN
        PERFORM refuse('lead_id', 'There is no such lead, or not any more: choose another one.');
    END IF;
    INSERT INTO content_request (question, moment, segment_id, language, lead_id, wanted_on, asked_by)
    VALUES (p_question, p_moment, p_segment, p_language, p_lead, p_wanted_on, viewer()) RETURNING id INTO new_id;
    INSERT INTO content_request_event (request_id, act, to_state, person_id) VALUES (new_id, 'ask', 'asked', viewer());
    RETURN new_id;
END $$;

-- Whether the viewer is one who may do that with a request.
CREATE OR REPLACE FUNCTION content_request_permitted(p_by_who text, p_asked_by bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT CASE p_by_who WHEN 'marketing' THEN viewer_has('marketing') WHEN 'requester' THEN successor_of(p_asked_by) IS NOT DISTINCT FROM viewer()
           ELSE viewer_has('sales') END
$$;

-- A request, locked for an act; refused to whoever may not, when somebody acted first, and
-- where no row leads on from its state.
CREATE OR REPLACE FUNCTION content_request_locked(p_id bigint, p_version integer, p_act text) RETURNS content_request LANGUAGE plpgsql AS $$
DECLARE
    request content_request;
    wanted  content_request_act;
    last    bigint;
BEGIN
    SELECT * INTO request FROM content_request WHERE id = p_id FOR UPDATE;
    IF NOT FOUND THEN PERFORM absent(); END IF;
    SELECT * INTO wanted FROM content_request_act WHERE code = p_act;
    IF NOT content_request_permitted(wanted.by_who, request.asked_by) THEN
        IF wanted.by_who = 'marketing' THEN PERFORM forbidden('Only marketing takes, refuses and delivers requests.'); END IF;
        PERFORM forbidden('Only whoever asked closes or reopens a request.');
    END IF;
    IF request.version IS DISTINCT FROM coalesce(p_version, request.version)
       OR NOT EXISTS (SELECT FROM content_request_move WHERE act = p_act AND from_state = request.state) THEN
        last := (SELECT person_id FROM content_request_event WHERE request_id = p_id ORDER BY id DESC LIMIT 1);
        PERFORM conflict('{} was first: look at what became of this request.', coalesce(person_name(last), 'Tandem'));
    END IF;
    RETURN request;
END $$;

-- Tells whom an act concerns: whoever asked of what marketing did, the marketer of what
-- whoever asked said of it.
CREATE OR REPLACE FUNCTION content_request_tell(p_request content_request, p_act text, p_event bigint, p_note text) RETURNS void LANGUAGE sql AS $$
    SELECT notice_tell(CASE WHEN p_act IN ('close', 'reopen') THEN p_request.taken_by ELSE successor_of(p_request.asked_by) END,
        CASE p_act WHEN 'take' THEN 'request_taken' WHEN 'deliver' THEN 'request_delivered' WHEN 'refuse' THEN 'request_refused'
            WHEN 'close' THEN 'request_closed' ELSE 'request_reopened' END,
        'content_request_event:' || p_event, '/campaign/requests/' || p_request.id, p_request.question, p_note)
$$;

-- Does one act on a request; its id.
CREATE OR REPLACE FUNCTION content_request_act(p_id bigint, p_version integer, p_act text, p_note text, p_item bigint DEFAULT NULL)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    request CONSTANT content_request := content_request_locked(p_id, p_version, p_act);
    next    text;
    event   bigint;
BEGIN
    SELECT to_state INTO next FROM content_request_move WHERE act = p_act AND from_state = request.state;
    IF (SELECT needs_note FROM content_request_act WHERE code = p_act) AND coalesce(trim(p_note), '') = '' THEN
        IF p_act = 'refuse' THEN PERFORM refuse('note', 'Say why it is not made.'); END IF;
        PERFORM refuse('note', 'Say what is still missing.');
    ELSIF p_act = 'deliver' AND NOT EXISTS (SELECT FROM content_item WHERE id = p_item AND retired_at IS NULL) THEN
        PERFORM refuse('item_id', 'Choose the item of the library that it is.');
    END IF;
    INSERT INTO content_request_event (request_id, act, from_state, to_state, person_id, note, item_id)
    VALUES (p_id, p_act, request.state, next, viewer(), nullif(trim(p_note), ''), p_item) RETURNING id INTO event;
    UPDATE content_request SET state = next, version = version + 1,
        item_id = CASE WHEN p_act = 'deliver' THEN p_item ELSE item_id END,
        taken_by = CASE WHEN p_act IN ('take', 'deliver', 'refuse') THEN viewer() WHEN p_act = 'reopen' THEN NULL ELSE taken_by END
    WHERE id = p_id;
    PERFORM content_request_tell(request, p_act, event, p_note);
    RETURN p_id;
END $$;
