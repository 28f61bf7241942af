-- Touches: what a prospect read, visited, asked or said, and who deals with it (DOMAIN,
-- The forms). A touch is no move: the lead's stage, turn and version stay.

-- Records a touch; its id. For rules that a page or a program may call: it trusts
-- p_lead, takes a later moment than now for now, and names no handler who has left.
-- The channel is the campaign's where none is said.
CREATE OR REPLACE FUNCTION touch_add(p_lead bigint, p_kind text, p_touch_at timestamptz, p_channel text,
    p_campaign bigint, p_what text, p_handler bigint, p_source bigint, p_link text DEFAULT NULL,
    p_batch bigint DEFAULT NULL)
RETURNS bigint LANGUAGE sql AS $$
    INSERT INTO touch (lead_id, kind, touch_at, channel, campaign_id, what, link, handler_id, source_id,
                       batch_id, recorded_by)
    VALUES (p_lead, p_kind, least(coalesce(p_touch_at, tandem_now()), tandem_now()),
            coalesce(p_channel, (SELECT channel FROM campaign WHERE id = p_campaign)), p_campaign,
            nullif(trim(left(p_what, 2000)), ''), p_link,
            (SELECT id FROM person WHERE id = p_handler AND active), p_source, p_batch, viewer())
    RETURNING id
$$;

-- Whether the viewer works with leads: who may record touches and deal with them.
CREATE OR REPLACE FUNCTION viewer_is_colleague() RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT viewer_has('sales') OR viewer_has('marketing') OR viewer_has('manager') $$;

-- The moment of a day a form names: now for today, else its noon.
CREATE OR REPLACE FUNCTION day_moment(p_on date) RETURNS timestamptz LANGUAGE sql STABLE AS
$$ SELECT CASE WHEN coalesce(p_on, tandem_today()) = tandem_today() THEN tandem_now() ELSE (p_on + time '12:00')::timestamptz END $$;

-- Refuses a handler who does not work with leads, or not any more.
CREATE OR REPLACE FUNCTION touch_handler_refuse(p_handler bigint) RETURNS void LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF p_handler IS NOT NULL AND NOT EXISTS (SELECT FROM person WHERE id = p_handler AND active
            AND roles && ARRAY['sales', 'marketing', 'manager']) THEN
        PERFORM refuse('handler_id', 'Choose a colleague of sales or marketing who works here now.');
    END IF;
    IF p_handler IS NOT NULL THEN PERFORM away_refuse('handler_id', p_handler); END IF;
END $$;

-- Records what the viewer says of a prospect; the touch's id.
CREATE OR REPLACE FUNCTION touch_log(p_lead bigint, p_kind text, p_touch_on date, p_channel text,
    p_campaign bigint, p_what text, p_link text, p_handler bigint)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM lead WHERE id = p_lead) THEN PERFORM absent(); END IF;
    IF NOT viewer_is_colleague() THEN
        PERFORM forbidden('Only sales and marketing record what a prospect did.');
    END IF;
    IF p_touch_on > tandem_today() THEN
        PERFORM refuse('touch_on', 'This day is in the future: choose today or earlier.');
    END IF;
    IF p_what IS NULL AND p_kind IN ('question', 'other') THEN
        PERFORM refuse('what', 'Say in a few words what it was.');
    END IF;
    IF p_what IS NULL AND p_handler IS NOT NULL THEN
        PERFORM refuse('what', 'Say in a few words what there is to deal with.');
    END IF;
    PERFORM touch_handler_refuse(p_handler);
    RETURN touch_add(p_lead, p_kind, day_moment(p_touch_on), p_channel, p_campaign, p_what, p_handler, NULL, p_link);
END $$;

-- The touch, locked for a change by the viewer, who saw p_version of it. Refuses when
-- there is nothing to deal with, or somebody was first.
CREATE OR REPLACE FUNCTION touch_enter(p_touch bigint, p_version integer) RETURNS touch
LANGUAGE plpgsql AS $$
DECLARE
    t touch;
BEGIN
    SELECT * INTO t FROM touch WHERE id = p_touch FOR UPDATE;
    IF NOT FOUND THEN PERFORM absent(); END IF;
    IF NOT viewer_is_colleague() THEN
        PERFORM forbidden('Only sales and marketing deal with what a prospect asks.');
    END IF;
    IF t.handler_id IS NULL THEN
        PERFORM conflict('There is nothing to deal with here.');
    ELSIF t.handled_at IS NOT NULL THEN
        PERFORM conflict('{} has dealt with this already.', person_name(t.handler_id));
    ELSIF p_version IS DISTINCT FROM t.version THEN
        PERFORM conflict('{} deals with this now. What you typed is kept: send again if you dealt with it.',
                         person_name(t.handler_id));
    END IF;
    RETURN t;
END $$;

-- Dealt with: what was answered, and when. Whoever did it becomes its handler. The lead's id.
CREATE OR REPLACE FUNCTION touch_answer(p_touch bigint, p_version integer, p_answer text, p_handled_on date)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    t CONSTANT touch := touch_enter(p_touch, p_version);
BEGIN
    IF p_handled_on > tandem_today() THEN
        PERFORM refuse('handled_on', 'This day is in the future: choose today or earlier.');
    ELSIF p_handled_on < t.touch_at::date THEN
        PERFORM refuse('handled_on', 'This day is before the prospect asked: choose a later one.');
    END IF;
    UPDATE touch SET handled_at = greatest(day_moment(p_handled_on), touch_at), answer = p_answer,
                     handler_id = viewer(), version = version + 1
    WHERE id = t.id;
    RETURN t.lead_id;
END $$;

-- Somebody else deals with it. The lead's id.
CREATE OR REPLACE FUNCTION touch_pass(p_touch bigint, p_version integer, p_handler bigint)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    t CONSTANT touch := touch_enter(p_touch, p_version);
BEGIN
    PERFORM touch_handler_refuse(p_handler);
    UPDATE touch SET handler_id = p_handler, version = version + 1 WHERE id = t.id;
    RETURN t.lead_id;
END $$;

-- What waits for a person to be dealt with, oldest first: their desk shows it.
CREATE OR REPLACE FUNCTION touch_waiting(p_person bigint) RETURNS SETOF touch LANGUAGE sql STABLE AS
$$ SELECT touch.* FROM touch WHERE handler_id = p_person AND handled_at IS NULL ORDER BY touch_at, id $$;
