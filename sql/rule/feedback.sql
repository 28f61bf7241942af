-- Feedback is given, answered, closed and reopened (DOMAIN, The forms). Who owes an
-- answer, and by when, is written by its clock (rule/clock.sql).

-- Which feedback a list or an export is about. Without a state: of everybody's what
-- is open, of one's own (and that of who left one their work) what is neither closed nor
-- withdrawn (what was only noted: 30 days long).
CREATE OR REPLACE FUNCTION feedback_selected(p_part text, p_whose text, p_state text, p_campaign text, p_reason text)
RETURNS SETOF feedback_now LANGUAGE sql STABLE AS $$
    SELECT * FROM feedback_now
    WHERE (SELECT feedback_shows(p_part, p_whose))
      AND (p_part <> 'mine' OR given_by = ANY (ARRAY(SELECT asks_for(viewer()))))
      AND CASE coalesce(p_state, CASE p_part WHEN 'mine' THEN 'unfinished' ELSE 'open' END)
          WHEN 'open' THEN state = 'given' AND owed
          WHEN 'noted' THEN state = 'given' AND NOT owed
          WHEN 'unfinished' THEN state_now = 'answered'
              OR state = 'given' AND (owed OR given_at > tandem_now() - interval '30 days')
          WHEN 'any' THEN true
          ELSE state_now = p_state END
      AND (p_campaign IS NULL OR CASE p_campaign WHEN '(none)' THEN campaign_id IS NULL
              ELSE campaign_id = p_campaign::bigint END)
      AND (p_reason IS NULL OR reason = p_reason)
$$;

-- Gives feedback; the id. Rules: one reason at 1 or 2; "other" needs words; of a
-- campaign at least one thing is said.
CREATE OR REPLACE FUNCTION feedback_give(p_subject text, p_lead bigint, p_campaign bigint, p_event bigint,
    p_quality integer, p_reason text, p_note text, p_wants_answer boolean, p_refusal boolean,
    p_worked text DEFAULT NULL, p_complicated text DEFAULT NULL, p_to_change text DEFAULT NULL)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    new_id bigint;
    owes   boolean;
BEGIN
    IF NOT viewer_has('sales') THEN
        PERFORM forbidden('Only sales gives feedback on leads and campaigns.');
    END IF;
    IF p_quality <= 2 AND p_reason IS NULL THEN
        PERFORM refuse('reason', 'Choose what was wrong with this lead.');
    END IF;
    IF p_reason = 'other' AND coalesce(trim(p_note), '') = '' THEN
        PERFORM refuse('note', 'Say in a few words what the other reason is.');
    END IF;
    IF p_subject = 'campaign' AND coalesce(p_worked, p_complicated, p_to_change, p_note) IS NULL THEN
        PERFORM refuse('worked', 'Say at least one of the three things.');
    END IF;
    owes := coalesce(p_wants_answer, false) OR coalesce(p_quality <= 2, false) OR (p_refusal AND coalesce(
        (SELECT about_quality FROM reason WHERE kind = 'back' AND code = p_reason), false));
    INSERT INTO feedback (subject, lead_id, campaign_id, event_id, given_by, quality, reason_kind,
                          reason, note, worked, complicated, to_change, wants_answer, owed)
    VALUES (p_subject, p_lead, coalesce(p_campaign, (SELECT campaign_id FROM lead WHERE id = p_lead)),
            p_event, viewer(), p_quality, CASE WHEN p_reason IS NOT NULL THEN 'back' END, p_reason,
            nullif(trim(p_note), ''), p_worked, p_complicated, p_to_change,
            coalesce(p_wants_answer, false), owes)
    RETURNING id INTO new_id;
    INSERT INTO feedback_event (feedback_id, act, person_id) VALUES (new_id, 'give', viewer());
    RETURN new_id;
END $$;

-- Marketing answers one, or with it all open ones with the same reason on the same
-- campaign. To one that was answered it adds. How many it answered.
CREATE OR REPLACE FUNCTION feedback_answer(p_feedback bigint, p_changed text, p_link text, p_same boolean,
                                p_version integer DEFAULT NULL)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    asked      feedback_now;
    new_answer bigint;
    answered   integer;
BEGIN
    IF NOT viewer_has('marketing') THEN
        PERFORM forbidden('Only marketing answers feedback from sales.');
    END IF;
    IF p_same THEN -- in order of id, so that two who do so at once do not wait for each other
        PERFORM 1 FROM feedback WHERE id = p_feedback OR id IN (SELECT id FROM feedback_alike(p_feedback))
        ORDER BY id FOR UPDATE;
    END IF;
    asked := feedback_locked(p_feedback, p_version);
    IF asked.state_now NOT IN ('given', 'answered') THEN
        PERFORM conflict('This feedback is closed: nothing was answered.');
    END IF;
    INSERT INTO answer (answered_by, changed, link) VALUES (viewer(), p_changed, nullif(p_link, ''))
    RETURNING id INTO new_answer;
    WITH open AS (
        UPDATE feedback SET state = 'answered', version = version + 1,
            answered_at = coalesce(answered_at, tandem_now()),
            closes_at = working_due(tandem_now(), setting_value('close_days')::integer, given_by)
        WHERE id = p_feedback OR (p_same AND state = 'given' AND id IN (SELECT id FROM feedback_alike(p_feedback)))
        RETURNING id)
    INSERT INTO feedback_event (feedback_id, act, person_id, answer_id)
    SELECT id, 'answer', viewer(), new_answer FROM open ORDER BY id;
    GET DIAGNOSTICS answered = ROW_COUNT;
    RETURN answered;
END $$;

-- Whoever gave it, or who has their work since they left, closes it, or opens it again with a reason; then an answer is owed.
CREATE OR REPLACE FUNCTION feedback_close(p_feedback bigint, p_act text, p_remark text, p_version integer DEFAULT NULL)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    asked  feedback_now;
    again  CONSTANT boolean := p_act = 'reopen';
BEGIN
    IF EXISTS (SELECT 1 FROM feedback WHERE id = p_feedback AND successor_of(given_by) IS DISTINCT FROM viewer()) THEN
        PERFORM forbidden('Only whoever gave this feedback closes or reopens it.');
    END IF;
    asked := feedback_locked(p_feedback, p_version);
    IF NOT again AND asked.state_now NOT IN ('given', 'answered') THEN
        PERFORM conflict('This feedback is closed already.');
    ELSIF again AND asked.state_now NOT IN ('answered', 'closed') THEN
        PERFORM conflict('This feedback is open already.');
    ELSIF again AND coalesce(trim(p_remark), '') = '' THEN
        PERFORM refuse('remark', 'Say why the answer is not enough.');
    END IF;
    UPDATE feedback SET version = version + 1,
        state = CASE WHEN again THEN 'given' ELSE 'closed' END,
        closed_at = CASE WHEN NOT again THEN tandem_now() END,
        answered_at = CASE WHEN NOT again THEN answered_at END,
        closes_at = CASE WHEN NOT again THEN closes_at END,
        owed = owed OR again,
        due_at = CASE WHEN NOT again THEN due_at END
    WHERE id = p_feedback;
    INSERT INTO feedback_event (feedback_id, act, person_id, note)
    VALUES (p_feedback, p_act, viewer(), nullif(trim(p_remark), ''));
    RETURN p_feedback;
END $$;
