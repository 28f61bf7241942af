-- Feedback is given, answered, closed and reopened (DOMAIN, The forms): one mechanism,
-- whatever it is about. Who owes an answer, and by when, is written by its clock
-- (rule/clock.sql); feedback on follow-up is sent by rule/follow_up.sql.

-- Who sees and answers -----------------------------------------------------------------

-- The team that owes the answer, and whether the part it belongs to is on: feedback_kind says.
CREATE OR REPLACE FUNCTION feedback_answered_by(p_subject text) RETURNS text LANGUAGE sql STABLE AS
$$ SELECT answered_by FROM feedback_kind WHERE code = p_subject $$;
CREATE OR REPLACE FUNCTION feedback_in_use(p_subject text) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT part IS NULL OR part_on(part) FROM feedback_kind WHERE code = p_subject $$;

-- Feedback on a person's follow-up is for them, marketing and the managers; all else
-- everybody reads (DOMAIN, People: figures per person).
CREATE OR REPLACE FUNCTION feedback_visible(p_subject text, p_to_person bigint, p_owed_by bigint) RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT feedback_in_use(p_subject)
       AND (p_subject <> 'follow_up' OR viewer_has('marketing') OR viewer_has('manager') OR viewer_has('admin')
            OR viewer() IN (p_to_person, p_owed_by, successor_of(p_to_person))
            OR p_to_person IN (SELECT standing_in_for(viewer())))
$$;

-- Whether the viewer may answer: marketing what sales gave; what marketing said of a
-- salesperson's follow-up they themselves, who does their work, or their manager.
CREATE OR REPLACE FUNCTION feedback_answerable(p_subject text, p_to_person bigint, p_owed_by bigint) RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN p_subject <> 'follow_up' THEN viewer_has('marketing')
        ELSE coalesce(viewer() IN (p_to_person, p_owed_by, successor_of(p_to_person)), false)
          OR p_to_person IN (SELECT standing_in_for(viewer()))
          OR viewer_has('manager') AND EXISTS (SELECT FROM person AS manager JOIN person AS seller USING (team)
                                               WHERE manager.id = viewer() AND seller.id = p_to_person) END
$$;

-- Whether the inbox shows the viewer a part: what marketing owes an answer, what sales
-- owes one, what they gave (mine). As asked, else by team; managers and whoever is in
-- neither team see what both owe.
CREATE OR REPLACE FUNCTION feedback_shows(p_part text, p_whose text, p_direction text) RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN p_part <> 'mine' AND p_direction <> 'to_' || p_part THEN false
        WHEN p_whose IS NOT NULL THEN (p_whose = 'mine') = (p_part = 'mine')
        WHEN p_part = 'mine' THEN viewer_has('sales')
            OR EXISTS (SELECT FROM feedback WHERE given_by = ANY (ARRAY(SELECT asks_for(viewer()))))
        ELSE p_direction IS NOT NULL OR viewer_has(p_part) OR viewer_has('manager')
          OR NOT (viewer_has('sales') OR viewer_has('marketing')) END
$$;

CREATE OR REPLACE FUNCTION feedback_reopened(p_feedback bigint) RETURNS bigint LANGUAGE sql STABLE AS
$$ SELECT count(*) FROM feedback_event WHERE feedback_id = p_feedback AND act = 'reopen' $$;

-- Whether a loop stalls: an answer is owed, and it is overdue or was not enough twice.
CREATE OR REPLACE FUNCTION feedback_stalls(p_feedback bigint, p_state text, p_owed boolean, p_due_at timestamptz)
RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT p_state = 'given' AND p_owed AND (is_overdue('answer', p_due_at) OR feedback_reopened(p_feedback) >= 2)
$$;

-- Which feedback a list or an export is about. Without a state: of what a team owes what
-- is open, of one's own (and that of who left one their work) what is neither closed nor
-- withdrawn (what was only noted: 30 days long).
CREATE OR REPLACE FUNCTION feedback_selected(p_part text, p_whose text, p_state text, p_campaign text, p_reason text,
    p_subject text, p_direction text, p_stalled boolean)
RETURNS SETOF feedback_now LANGUAGE sql STABLE AS $$
    SELECT feedback_now.* FROM feedback_now
    JOIN (SELECT code, answered_by FROM feedback_kind WHERE feedback_in_use(code)) AS about ON about.code = subject
    WHERE (SELECT feedback_shows(p_part, p_whose, p_direction))
      AND CASE p_part WHEN 'mine' THEN given_by = ANY (ARRAY(SELECT asks_for(viewer())))
          ELSE about.answered_by = p_part AND feedback_visible(subject, to_person_id, owed_by) END
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
      AND (p_subject IS NULL OR subject = p_subject)
      AND (p_direction IS NULL OR 'to_' || about.answered_by = p_direction)
      AND (p_stalled IS NOT TRUE OR feedback_stalls(id, state, owed, due_at))
$$;

-- Given ----------------------------------------------------------------------------------

-- Writes what the viewer gives, and that they did; the id.
CREATE OR REPLACE FUNCTION feedback_add(f feedback) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    new_id bigint;
BEGIN
    INSERT INTO feedback (subject, lead_id, campaign_id, content_item_id, to_person_id, week_on, event_id, given_by,
                          quality, reason_kind, reason, note, worked, complicated, to_change, about_text,
                          customers_say, helped, missing, outdated, wants_answer, owed)
    VALUES (f.subject, f.lead_id, f.campaign_id, f.content_item_id, f.to_person_id, f.week_on, f.event_id, viewer(),
            f.quality, CASE WHEN f.reason IS NOT NULL THEN 'back' END, f.reason, nullif(trim(f.note), ''),
            f.worked, f.complicated, f.to_change, f.about_text, f.customers_say, f.helped, f.missing, f.outdated,
            coalesce(f.wants_answer, false), f.owed)
    RETURNING id INTO new_id;
    INSERT INTO feedback_event (feedback_id, act, person_id) VALUES (new_id, 'give', viewer());
    RETURN new_id;
END $$;

CREATE OR REPLACE FUNCTION feedback_sales_only() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF NOT viewer_has('sales') THEN PERFORM forbidden('Only sales gives feedback to marketing.'); END IF;
END $$;

-- On a lead or a campaign. Rules: one reason at 1 or 2; "other" needs words; of a
-- campaign at least one thing is said.
CREATE OR REPLACE FUNCTION feedback_give(p_subject text, p_lead bigint, p_campaign bigint, p_event bigint,
    p_quality integer, p_reason text, p_note text, p_wants_answer boolean, p_refusal boolean,
    p_worked text DEFAULT NULL, p_complicated text DEFAULT NULL, p_to_change text DEFAULT NULL)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    f feedback;
BEGIN
    PERFORM feedback_sales_only();
    IF p_quality <= 2 AND p_reason IS NULL THEN
        PERFORM refuse('reason', 'Choose what was wrong with this lead.');
    END IF;
    IF p_reason = 'other' AND coalesce(trim(p_note), '') = '' THEN
        PERFORM refuse('note', 'Say in a few words what the other reason is.');
    END IF;
    IF p_subject = 'campaign' AND coalesce(p_worked, p_complicated, p_to_change, p_note) IS NULL THEN
        PERFORM refuse('worked', 'Say at least one of the three things.');
    END IF;
    f.subject := p_subject;
    f.lead_id := p_lead;
    f.campaign_id := coalesce(p_campaign, (SELECT campaign_id FROM lead WHERE id = p_lead));
    f.event_id := p_event;
    f.quality := p_quality;
    f.reason := p_reason;
    f.note := p_note;
    f.worked := p_worked;
    f.complicated := p_complicated;
    f.to_change := p_to_change;
    f.wants_answer := p_wants_answer;
    f.owed := coalesce(p_wants_answer, false) OR coalesce(p_quality <= 2, false) OR (p_refusal AND coalesce(
        (SELECT about_quality FROM reason WHERE kind = 'back' AND code = p_reason), false));
    RETURN feedback_add(f);
END $$;

-- On a campaign's message, which is kept as it reads now: at least one thing is said.
CREATE OR REPLACE FUNCTION feedback_on_message(p_campaign bigint, p_customers_say text, p_worked text,
    p_to_change text, p_wants_answer boolean)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    f feedback;
BEGIN
    PERFORM feedback_sales_only();
    SELECT 'message', id, message INTO f.subject, f.campaign_id, f.about_text FROM campaign WHERE id = p_campaign;
    IF f.campaign_id IS NULL THEN PERFORM absent(); END IF;
    IF f.about_text IS NULL THEN
        PERFORM conflict('This campaign has no message any more: give feedback on the campaign itself.');
    ELSIF coalesce(p_customers_say, p_worked, p_to_change) IS NULL THEN
        PERFORM refuse('customers_say', 'Say at least one of the three things.');
    END IF;
    f.customers_say := p_customers_say;
    f.worked := p_worked;
    f.to_change := p_to_change;
    f.wants_answer := p_wants_answer;
    f.owed := coalesce(p_wants_answer, false);
    RETURN feedback_add(f);
END $$;

-- On an item of the content library.
CREATE OR REPLACE FUNCTION feedback_on_content(p_item bigint, p_helped boolean, p_missing text, p_outdated text,
    p_wants_answer boolean)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    f feedback;
BEGIN
    PERFORM feedback_sales_only();
    IF NOT EXISTS (SELECT FROM feedback_subject WHERE subject = 'content' AND id = p_item) THEN PERFORM absent(); END IF;
    IF p_helped IS NULL THEN PERFORM refuse('helped', 'Choose whether it helped.'); END IF;
    f.subject := 'content';
    f.content_item_id := p_item;
    f.helped := p_helped;
    f.missing := p_missing;
    f.outdated := p_outdated;
    f.wants_answer := p_wants_answer;
    f.owed := coalesce(p_wants_answer, false);
    RETURN feedback_add(f);
END $$;

-- Answered, closed, reopened ---------------------------------------------------------------

-- Locks feedback for change, its leads first: so does whoever moves or takes back on a
-- lead, and each in order of id, so that no two wait for each other.
CREATE OR REPLACE FUNCTION feedback_hold(p_feedback bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM lead WHERE id IN (SELECT lead_id FROM feedback WHERE id = ANY (p_feedback)) ORDER BY id FOR KEY SHARE;
    PERFORM 1 FROM feedback WHERE id = ANY (p_feedback) ORDER BY id FOR UPDATE;
END $$;

-- One piece of feedback, locked for change; refused when somebody changed it since
-- the viewer saw that version; NULL skips that check.
CREATE OR REPLACE FUNCTION feedback_locked(p_feedback bigint, p_version integer) RETURNS feedback_now
LANGUAGE plpgsql AS $$
DECLARE
    asked feedback_now;
    last  feedback_event;
BEGIN
    PERFORM feedback_hold(ARRAY[p_feedback]);
    SELECT * INTO asked FROM feedback_now WHERE id = p_feedback;
    IF NOT FOUND THEN PERFORM absent(); END IF;
    IF p_version <> asked.version THEN
        SELECT * INTO last FROM feedback_event WHERE feedback_id = p_feedback ORDER BY id DESC LIMIT 1;
        PERFORM conflict('{} changed this feedback meanwhile. What you typed is kept: look at it and send again.',
                         person_name(last.person_id));
    END IF;
    RETURN asked;
END $$;

-- Refuses who may not answer.
CREATE OR REPLACE FUNCTION feedback_answer_permit(p_feedback bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    f feedback;
BEGIN
    SELECT * INTO f FROM feedback WHERE id = p_feedback;
    IF NOT FOUND THEN PERFORM absent(); END IF;
    IF NOT feedback_answerable(f.subject, f.to_person_id, f.owed_by) THEN
        PERFORM forbidden(CASE f.subject WHEN 'follow_up'
            THEN 'Whose follow-up it is answers this feedback, or their manager.'
            ELSE 'Only marketing answers feedback from sales.' END);
    END IF;
END $$;

-- Answers one, or with it all open ones with the same reason on the same campaign. To one
-- that was answered it adds. How many it answered.
CREATE OR REPLACE FUNCTION feedback_answer(p_feedback bigint, p_changed text, p_link text, p_same boolean,
                                p_version integer DEFAULT NULL)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    asked      feedback_now;
    new_answer bigint;
    answered   integer;
BEGIN
    PERFORM feedback_answer_permit(p_feedback);
    IF p_same THEN
        PERFORM feedback_hold(p_feedback || ARRAY(SELECT id FROM feedback_alike(p_feedback)));
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

-- Whoever gave it, or who has their work since they left, closes it, or opens it again
-- with a reason; then an answer is owed, and who owes it is told.
CREATE OR REPLACE FUNCTION feedback_close(p_feedback bigint, p_act text, p_remark text, p_version integer DEFAULT NULL)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    asked    feedback_now;
    happened bigint;
    again    CONSTANT boolean := p_act = 'reopen';
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
    VALUES (p_feedback, p_act, viewer(), nullif(trim(p_remark), '')) RETURNING id INTO happened;
    IF again THEN
        PERFORM notice_tell(feedback.owed_by, 'reopened', 'feedback_event:' || happened, '/feedback/' || feedback.id,
                            item.who, p_remark, feedback.due_at)
        FROM feedback JOIN feedback_item AS item USING (id) WHERE feedback.id = p_feedback;
    END IF;
    RETURN p_feedback;
END $$;

-- What was said stays said --------------------------------------------------------------------

-- Nobody changes or takes away an answer, an event, a fact, not even the owner of the
-- tables; a merge of two leads may say which one a fact is about now.
CREATE OR REPLACE FUNCTION said_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF TG_TABLE_NAME = 'follow_up_fact' AND to_jsonb(NEW) - 'lead_id' = to_jsonb(OLD) - 'lead_id' THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'what was said stays: % keeps its rows', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
DO $$
DECLARE
    kept text;
BEGIN
    FOREACH kept IN ARRAY ARRAY['answer', 'feedback_event', 'follow_up_fact', 'feedback_pattern', 'lead_need_event'] LOOP
        EXECUTE format('CREATE OR REPLACE TRIGGER said_stays BEFORE UPDATE OR DELETE ON %I
                        FOR EACH ROW EXECUTE FUNCTION said_stays()', kept);
        EXECUTE format('CREATE OR REPLACE TRIGGER said_stays_all BEFORE TRUNCATE ON %I
                        FOR EACH STATEMENT EXECUTE FUNCTION said_stays()', kept);
    END LOOP;
END $$;

-- Patterns ------------------------------------------------------------------------------------

-- How often a reason is named on one campaign before it is a pattern, and again.
CREATE OR REPLACE FUNCTION pattern_times() RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT 5 $$;

-- Tells the campaign's owner in marketing and marketing's managers of a pattern.
CREATE OR REPLACE FUNCTION pattern_tell(p_pattern feedback_pattern) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM notice_tell(told.id, 'pattern', 'feedback_pattern:' || p_pattern.id, '/campaign/' || campaign.id, campaign.name,
        p_pattern.times || ' × ' || CASE told.language WHEN 'nl' THEN label_nl WHEN 'da' THEN label_da ELSE label_en END)
    FROM campaign
    JOIN reason ON reason.kind = p_pattern.reason_kind AND reason.code = p_pattern.reason
    JOIN person AS told ON told.id = campaign.owner_id AND 'marketing' = ANY (told.roles)
                        OR told.team = 'marketing' AND 'manager' = ANY (told.roles)
    WHERE campaign.id = p_pattern.campaign_id;
END $$;

-- The same reason on the same campaign five times is raised once, and again after five
-- more. Who gives feedback with the same at the same moment is counted one after the other.
CREATE OR REPLACE FUNCTION feedback_pattern_look() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    named   bigint;
    pattern feedback_pattern;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('pattern ' || NEW.reason, NEW.campaign_id));
    SELECT count(*) INTO named FROM feedback
    WHERE campaign_id = NEW.campaign_id AND reason = NEW.reason AND state <> 'withdrawn';
    IF named >= pattern_times() THEN
        INSERT INTO feedback_pattern (campaign_id, reason, times)
        VALUES (NEW.campaign_id, NEW.reason, named / pattern_times() * pattern_times())
        ON CONFLICT DO NOTHING RETURNING * INTO pattern;
        IF FOUND THEN PERFORM pattern_tell(pattern); END IF;
    END IF;
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER feedback_pattern_look AFTER INSERT ON feedback
    FOR EACH ROW WHEN (NEW.campaign_id IS NOT NULL AND NEW.reason IS NOT NULL)
    EXECUTE FUNCTION feedback_pattern_look();
