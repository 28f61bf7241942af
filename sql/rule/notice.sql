-- Notices: one for each assignment (of a lead, of a touch), refusal and answer, written by triggers so that no
-- caller can forget it; an overdue clock is one as long as it is overdue (DOMAIN,
-- Rules learnt, h). None to oneself for one's own act.

CREATE OR REPLACE FUNCTION notice_add(p_person bigint, p_by bigint, p_kind text, p_lead bigint,
    p_event bigint DEFAULT NULL, p_feedback bigint DEFAULT NULL, p_feedback_event bigint DEFAULT NULL)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO notice (person_id, kind, lead_id, event_id, feedback_id, feedback_event_id)
    SELECT id, p_kind, p_lead, p_event, p_feedback, p_feedback_event FROM person
    WHERE id = p_person AND active AND id IS DISTINCT FROM p_by
    ON CONFLICT DO NOTHING;
END $$;

-- Tells somebody, on the viewer's behalf, of what has no row in a lead's or a feedback's
-- history: what it is about (name), where it is (path), in whose words (note), by when.
-- key ('campaign_event:12') says which happening: told once. None to oneself, none to who left.
CREATE OR REPLACE FUNCTION notice_tell(p_person bigint, p_kind text, p_key text, p_path text, p_name text,
    p_note text DEFAULT NULL, p_due_at timestamptz DEFAULT NULL) RETURNS void LANGUAGE sql AS $$
    INSERT INTO notice (person_id, kind, key, path, name, note, told_by, due_at)
    SELECT id, p_kind, p_key, p_path, p_name, p_note, viewer(), p_due_at FROM person
    WHERE id = p_person AND active AND id IS DISTINCT FROM viewer()
    ON CONFLICT DO NOTHING
$$;

-- The lead is read as it was before the move: events are written first. A hand-over
-- to whoever has the turn already names nobody new.
CREATE OR REPLACE FUNCTION notice_of_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    l lead;
BEGIN
    SELECT * INTO l FROM lead WHERE id = NEW.lead_id;
    IF NEW.move = 'take-back' THEN -- what nobody has seen yet did not happen
        DELETE FROM notice WHERE event_id = NEW.previous_id AND seen_at IS NULL AND outbox_id IS NULL;
    ELSIF NEW.move IN ('refuse', 'hand-back') THEN
        PERFORM notice_add(l.handed_over_by, NEW.person_id, 'returned', l.id, NEW.id);
    ELSIF NEW.move IN ('hand-over', 'call-wanted') THEN
        PERFORM notice_add(coalesce(NEW.to_person_id, l.turn_id), NEW.person_id, 'handed_over', l.id, NEW.id);
    END IF;
    PERFORM notice_add(NEW.to_person_id, NEW.person_id, 'assigned', l.id, NEW.id);
    RETURN NULL;
END $$;
-- A load sends no notices (CONTRACT, Import).
CREATE OR REPLACE TRIGGER notice_of_event AFTER INSERT ON event
    FOR EACH ROW WHEN (NEW.batch_id IS NULL) EXECUTE FUNCTION notice_of_event();

CREATE OR REPLACE FUNCTION notice_of_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM notice_add(successor_of(given_by), NEW.person_id, 'answered', lead_id, NULL, id, NEW.id)
    FROM feedback WHERE id = NEW.feedback_id;
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER notice_of_answer AFTER INSERT ON feedback_event
    FOR EACH ROW WHEN (NEW.act = 'answer') EXECUTE FUNCTION notice_of_answer();

-- A touch that somebody is to deal with, from the start or passed on later; none of a load.
-- Of a machine on a lead that is closed, it says that the lead came back.
CREATE OR REPLACE FUNCTION notice_of_touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO notice (person_id, kind, lead_id, touch_id)
    SELECT id, CASE WHEN NEW.source_id IS NOT NULL AND EXISTS (SELECT FROM lead WHERE lead.id = NEW.lead_id
                         AND closed_as IN ('lost', 'not_a_lead')) THEN 'came_back' ELSE 'touch' END,
           NEW.lead_id, NEW.id FROM person
    WHERE id = NEW.handler_id AND active AND id IS DISTINCT FROM viewer()
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER notice_of_touch AFTER INSERT OR UPDATE OF handler_id ON touch
    FOR EACH ROW WHEN (NEW.handler_id IS NOT NULL AND NEW.handled_at IS NULL AND NEW.batch_id IS NULL)
    EXECUTE FUNCTION notice_of_touch();

-- The viewer has seen their notices up to that one; how many were new.
CREATE OR REPLACE FUNCTION notices_see(p_last bigint) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
    WITH seen AS (UPDATE notice SET seen_at = tandem_now()
                  WHERE person_id = viewer() AND seen_at IS NULL AND id <= p_last RETURNING 1)
    SELECT count(*) FROM seen
$$;

-- Mail ---------------------------------------------------------------------------------

-- Today's digest moment once it has come, on a working day; else NULL.
CREATE OR REPLACE FUNCTION digest_moment() RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT moment FROM (SELECT tandem_today() + setting_value('digest_at')::time AS moment) AS today
    WHERE moment <= tandem_now() AND working_day_start(tandem_today())::date = tandem_today()
$$;

-- Clocks that have run out become notices for the digest, once each, to who owes it
-- and their managers.
CREATE OR REPLACE FUNCTION notice_of_overdue(p_until timestamptz) RETURNS void LANGUAGE sql AS $$
    INSERT INTO notice (person_id, kind, lead_id, feedback_id, clock_run_id, made_at)
    SELECT told.id, 'overdue', clock.lead_id, clock.feedback_id, clock.id, p_until
    FROM clock JOIN person AS told
         ON told.active AND (told.id = clock.person_id OR 'manager' = ANY (told.roles) AND told.team = clock.team)
    WHERE clock.state = 'overdue' AND clock.ended_at IS NULL AND clock.due_at < p_until
    ON CONFLICT DO NOTHING
$$;

-- Notices that a mail of that kind is to tell. What was seen on the desk, or is a week
-- old, is news to nobody.
CREATE OR REPLACE FUNCTION notice_untold(p_kind text, p_until timestamptz) RETURNS SETOF notice
LANGUAGE sql STABLE AS $$
    SELECT notice.* FROM notice JOIN person ON person.id = notice.person_id
    WHERE notice.outbox_id IS NULL AND notice.seen_at IS NULL
      AND notice.made_at <= p_until AND notice.made_at > p_until - interval '7 days'
      AND person.active AND email_normal(person.email) IS NOT NULL
      AND CASE p_kind WHEN 'hand_over' THEN person.mail = 'at_once' AND notice.kind = 'handed_over'
          ELSE person.mail <> 'none' END
$$;

-- One mail a person with all of theirs. The key lets no second one of the same day, or
-- about the same newest hand-over, come about.
CREATE OR REPLACE FUNCTION mail_gather(p_kind text, p_until timestamptz) RETURNS void LANGUAGE sql AS $$
    WITH told AS (
        SELECT * FROM notice_untold(p_kind, p_until)
    ), written AS (
        INSERT INTO outbox (key, person_id, recipient, language, kind, due_at)
        SELECT concat_ws(':', p_kind, person.id, CASE p_kind WHEN 'digest' THEN p_until::date::text
                                                 ELSE max(told.id)::text END),
               person.id, trim(person.email), coalesce(person.language, 'en'), p_kind, p_until
        FROM told JOIN person ON person.id = told.person_id GROUP BY person.id
        ON CONFLICT (key) DO NOTHING RETURNING id, person_id)
    UPDATE notice SET outbox_id = written.id FROM told, written
    WHERE notice.id = told.id AND written.person_id = notice.person_id
$$;

-- Writes the mails that are due now: hand-overs, and once a day the digest. Two who do
-- so at once wait for each other.
CREATE OR REPLACE FUNCTION mail_write() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    digest_at CONSTANT timestamptz := digest_moment();
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('tandem mail', 0));
    PERFORM mail_gather('hand_over', tandem_now());
    INSERT INTO digest (day_on) SELECT digest_at::date WHERE digest_at IS NOT NULL ON CONFLICT DO NOTHING;
    IF FOUND THEN
        PERFORM notice_of_overdue(digest_at);
        PERFORM mail_gather('digest', digest_at);
    END IF;
END $$;

-- Keeps the words of a mail; the first ones stay, so that each attempt sends the same.
CREATE OR REPLACE FUNCTION mail_compose(p_mail bigint, p_subject text, p_body text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
    UPDATE outbox SET subject = p_subject, body = p_body WHERE id = p_mail AND subject IS NULL
$$;

-- The next mail that is due, claimed: from here on nobody else sends it. No row when
-- none is.
CREATE OR REPLACE FUNCTION mail_claim() RETURNS SETOF outbox
LANGUAGE sql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
    UPDATE outbox SET state = 'sending', claimed_at = tandem_now(), attempts = attempts + 1
    WHERE id = (SELECT id FROM outbox WHERE state = 'waiting' AND due_at <= tandem_now() AND subject IS NOT NULL
                ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING *
$$;

-- Notes what became of a claimed mail: sent, or what failed. A failed one waits twice as
-- long each time, a minute at first, four hours at most, and is given up at the last
-- attempt; the state it has now.
CREATE OR REPLACE FUNCTION mail_end(p_mail bigint, p_problem text, p_attempts_max integer) RETURNS text
LANGUAGE sql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
    UPDATE outbox SET problem = p_problem,
        state = CASE WHEN p_problem IS NULL THEN 'sent' WHEN attempts >= p_attempts_max THEN 'given_up'
                ELSE 'waiting' END,
        sent_at = CASE WHEN p_problem IS NULL THEN tandem_now() END,
        due_at = CASE WHEN p_problem IS NULL THEN due_at
                 ELSE tandem_now() + least(power(2, attempts - 1), 240) * interval '1 minute' END
    WHERE id = p_mail AND state = 'sending' RETURNING state
$$;
