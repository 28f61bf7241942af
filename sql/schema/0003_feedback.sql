-- Feedback: sales' verdicts on leads and what it says of campaigns, marketing's
-- answers, closing and reopening by whoever gave it (DOMAIN, The forms).

CREATE TABLE feedback (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject      text NOT NULL CHECK (subject IN ('lead', 'campaign')),
    lead_id      bigint REFERENCES lead,
    campaign_id  bigint REFERENCES campaign, -- of the lead too: answers go by campaign
    event_id     bigint REFERENCES event,    -- the move it came with
    given_by     bigint NOT NULL REFERENCES person,
    given_at     timestamptz NOT NULL DEFAULT tandem_now(),
    quality      integer CHECK (quality BETWEEN 1 AND 5),
    reason_kind  text CHECK (reason_kind = 'back'),
    reason       text,
    note         text CHECK (length(note) <= 2000),
    worked       text CHECK (length(worked) <= 2000),      -- of a campaign: what worked,
    complicated  text CHECK (length(complicated) <= 2000), -- was too complicated,
    to_change    text CHECK (length(to_change) <= 2000),   -- should change
    wants_answer boolean NOT NULL DEFAULT false,
    -- Marketing owes an answer to verdicts 1 and 2, refusals for quality, and where
    -- one was asked for; to nothing else.
    owed         boolean NOT NULL,
    due_at       timestamptz,
    state        text NOT NULL DEFAULT 'given'
                 CHECK (state IN ('given', 'answered', 'closed', 'withdrawn')),
    answered_at  timestamptz, -- the first answer since it was given or reopened
    closes_at    timestamptz, -- when an answered one closes by itself: close_days later
    closed_at    timestamptz, -- by its giver
    version      integer NOT NULL DEFAULT 1,
    FOREIGN KEY (reason_kind, reason) REFERENCES reason (kind, code),
    CONSTRAINT feedback_subject CHECK (CASE subject WHEN 'lead' THEN lead_id IS NOT NULL
        ELSE lead_id IS NULL AND campaign_id IS NOT NULL END),
    CONSTRAINT feedback_answered CHECK (state <> 'answered' OR closes_at IS NOT NULL),
    CONSTRAINT feedback_due CHECK (owed = (due_at IS NOT NULL)),
    CONSTRAINT feedback_reason CHECK (quality IS NULL OR quality > 2 OR reason IS NOT NULL)
);
CREATE INDEX feedback_lead ON feedback (lead_id, id DESC);
CREATE INDEX feedback_event_id ON feedback (event_id) WHERE event_id IS NOT NULL;
CREATE INDEX feedback_campaign ON feedback (campaign_id, reason) WHERE state = 'given';
CREATE INDEX feedback_owed ON feedback (due_at) WHERE owed AND state = 'given';
CREATE INDEX feedback_given_by ON feedback (given_by, state);

-- The clock of an answered one starts with the answer (DOMAIN, The forms).
CREATE FUNCTION feedback_clock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.answered_at IS NOT NULL AND NEW.closes_at IS NULL THEN
        NEW.closes_at := working_due(NEW.answered_at, setting_value('close_days')::integer);
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER feedback_clock BEFORE INSERT OR UPDATE ON feedback
    FOR EACH ROW EXECUTE FUNCTION feedback_clock();

-- A lead's last verdict is the last that was not withdrawn.
CREATE FUNCTION feedback_last_quality() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE lead SET last_quality = (SELECT quality FROM feedback
        WHERE lead_id = NEW.lead_id AND quality IS NOT NULL AND state <> 'withdrawn'
        ORDER BY id DESC LIMIT 1)
    WHERE id = NEW.lead_id;
    RETURN NULL;
END $$;
CREATE TRIGGER feedback_last_quality_given AFTER INSERT ON feedback
    FOR EACH ROW WHEN (NEW.quality IS NOT NULL AND NEW.lead_id IS NOT NULL)
    EXECUTE FUNCTION feedback_last_quality();
CREATE TRIGGER feedback_last_quality_withdrawn AFTER UPDATE OF state ON feedback
    FOR EACH ROW WHEN (NEW.quality IS NOT NULL AND NEW.state = 'withdrawn')
    EXECUTE FUNCTION feedback_last_quality();

-- A verdict alone stands in a lead's timeline like a move; it is none.
INSERT INTO move (position, code, label_en, label_nl, label_da, done_en, done_nl, done_da) VALUES
    (0, 'verdict', 'Verdict', 'Beoordeling', 'Vurdering', 'Verdict given', 'Beoordeling gegeven', 'Vurdering givet');

-- What followed: answers are added, never changed or taken away.
CREATE TABLE answer (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    answered_by bigint NOT NULL REFERENCES person,
    answered_at timestamptz NOT NULL DEFAULT tandem_now(),
    changed     text NOT NULL CHECK (trim(changed) <> '' AND length(changed) <= 2000),
    link        text CHECK (length(link) <= 500)
);
CREATE TABLE feedback_event (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    feedback_id bigint NOT NULL REFERENCES feedback,
    act         text NOT NULL CHECK (act IN ('give', 'answer', 'close', 'reopen', 'withdraw')),
    person_id   bigint NOT NULL REFERENCES person,
    event_at    timestamptz NOT NULL DEFAULT tandem_now(),
    answer_id   bigint REFERENCES answer,
    note        text CHECK (length(note) <= 2000),
    CONSTRAINT feedback_event_answer CHECK ((act = 'answer') = (answer_id IS NOT NULL))
);
CREATE INDEX feedback_event_feedback ON feedback_event (feedback_id, id);
CREATE INDEX feedback_event_answer ON feedback_event (answer_id) WHERE answer_id IS NOT NULL;

-- Where each piece of feedback stands now. An answered one closes by itself:
-- computed when read, no job needed.
CREATE VIEW feedback_now AS
SELECT feedback.*,
       CASE WHEN state = 'answered' AND closes_at < tandem_now() THEN 'closed' ELSE state END AS state_now,
       state = 'answered' AND closes_at < tandem_now() AS closed_by_itself,
       CASE WHEN state = 'answered' AND closes_at < tandem_now() THEN closes_at ELSE closed_at END AS ended_at
FROM feedback;

-- Feedback as lists and pages show it. Open is what marketing owes an answer to;
-- what nobody asked an answer to is noted.
CREATE VIEW feedback_item AS
SELECT item.id, item.version, item.subject = 'lead' AS about_lead, item.subject = 'campaign' AS about_campaign,
       item.lead_id, item.campaign_id, item.given_by, item.given_at, item.quality, item.reason AS back_reason,
       item.note, item.worked, item.complicated, item.to_change, item.wants_answer, item.closes_at, item.ended_at,
       CASE WHEN state_now = 'given' THEN item.due_at END AS due_at,
       state_now = 'given' AND owed AS is_open, state_now = 'given' AND NOT owed AS is_noted,
       state_now = 'answered' AS is_answered, state_now = 'withdrawn' AS is_withdrawn,
       state_now = 'closed' AND NOT closed_by_itself AS is_closed, closed_by_itself,
       coalesce(state_now = 'given' AND item.due_at < tandem_now(), false) AS overdue,
       tandem_today() - item.given_at::date AS age_count, item.given_at::date = tandem_today() AS age_today,
       tandem_today() - item.given_at::date = 1 AS age_one, tandem_today() - item.given_at::date > 1 AS age_days,
       coalesce(contact.name, organisation.name, lead.reference, lead.id::text, campaign.name) AS who,
       CASE WHEN contact.name IS NOT NULL THEN organisation.name END AS organisation,
       last.changed AS last_answer, last.link AS last_link
FROM feedback_now AS item LEFT JOIN lead ON lead.id = item.lead_id
     LEFT JOIN contact ON contact.id = lead.contact_id
     LEFT JOIN organisation ON organisation.id = lead.organisation_id
     LEFT JOIN campaign ON campaign.id = item.campaign_id
     LEFT JOIN LATERAL (SELECT answer.changed, answer.link FROM feedback_event AS happened
                        JOIN answer ON answer.id = happened.answer_id
                        WHERE happened.feedback_id = item.id AND item.state = 'answered'
                        ORDER BY happened.id DESC LIMIT 1) AS last ON true;

-- The other open ones with the same reason on the same campaign: one answer may
-- cover them all.
CREATE FUNCTION feedback_alike(p_feedback bigint) RETURNS SETOF feedback LANGUAGE sql STABLE AS $$
    SELECT other.* FROM feedback AS asked
    JOIN feedback AS other ON other.campaign_id = asked.campaign_id AND other.reason = asked.reason
    WHERE asked.id = p_feedback AND other.id <> asked.id AND other.owed AND other.state = 'given'
$$;

-- Whether the inbox shows the viewer what everybody gave, or their own: as asked,
-- else by team; managers and whoever is in both see both.
CREATE FUNCTION feedback_shows(p_part text, p_whose text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN p_whose IS NOT NULL THEN p_whose = p_part
        WHEN p_part = 'mine' THEN viewer_has('sales')
        ELSE viewer_has('marketing') OR viewer_has('manager') OR NOT viewer_has('sales') END
$$;

-- What happened to a lead, with the verdicts given: on a move, or alone; these stand
-- behind the event they followed. Newest first is place DESC, verdict_place DESC.
CREATE VIEW lead_history AS
SELECT event.lead_id, event.id AS place, 0 AS verdict_place, event.event_at, event.move, event.person_id,
       person.team = 'sales' AS by_sales, person.team = 'marketing' AS by_marketing, event.note,
       event.to_person_id, event.date_on, event.value_cents, event.exception,
       CASE event.reason_kind WHEN 'back' THEN event.reason END AS back_reason,
       CASE event.reason_kind WHEN 'lost' THEN event.reason END AS lost_reason,
       CASE event.reason_kind WHEN 'not_a_lead' THEN event.reason END AS not_a_lead_reason,
       event.reached IS TRUE AS was_reached, event.reached IS FALSE AS not_reached,
       verdict.quality, verdict.id AS feedback_id
FROM event LEFT JOIN person ON person.id = event.person_id
     LEFT JOIN LATERAL (SELECT id, quality FROM feedback WHERE event_id = event.id AND state <> 'withdrawn'
                        ORDER BY id DESC LIMIT 1) AS verdict ON true
UNION ALL
SELECT lead_id, (SELECT max(id) FROM event WHERE lead_id = feedback.lead_id AND event_at <= given_at), feedback.id,
       given_at, 'verdict', given_by, person.team = 'sales', person.team = 'marketing', feedback.note,
       NULL, NULL, NULL, NULL, feedback.reason, NULL, NULL, false, false, quality, feedback.id
FROM feedback JOIN person ON person.id = feedback.given_by
WHERE subject = 'lead' AND event_id IS NULL AND state <> 'withdrawn';

-- Which feedback a list or an export is about. Without a state: of everybody's what
-- is open, of one's own what is neither closed nor withdrawn (what was only noted: 30
-- days long).
CREATE FUNCTION feedback_selected(p_part text, p_whose text, p_state text, p_campaign text, p_reason text)
RETURNS SETOF feedback_now LANGUAGE sql STABLE AS $$
    SELECT * FROM feedback_now
    WHERE (SELECT feedback_shows(p_part, p_whose))
      AND (p_part <> 'mine' OR given_by = (SELECT viewer()))
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
CREATE FUNCTION feedback_give(p_subject text, p_lead bigint, p_campaign bigint, p_event bigint,
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
                          reason, note, worked, complicated, to_change, wants_answer, owed, due_at)
    VALUES (p_subject, p_lead, coalesce(p_campaign, (SELECT campaign_id FROM lead WHERE id = p_lead)),
            p_event, viewer(), p_quality, CASE WHEN p_reason IS NOT NULL THEN 'back' END, p_reason,
            nullif(trim(p_note), ''), p_worked, p_complicated, p_to_change,
            coalesce(p_wants_answer, false), owes,
            CASE WHEN owes THEN working_due(tandem_now(), setting_value('answer_days')::integer) END)
    RETURNING id INTO new_id;
    INSERT INTO feedback_event (feedback_id, act, person_id) VALUES (new_id, 'give', viewer());
    RETURN new_id;
END $$;

-- One piece of feedback, locked for change; refused when somebody changed it since
-- the viewer saw that version; NULL skips that check.
CREATE FUNCTION feedback_locked(p_feedback bigint, p_version integer) RETURNS feedback_now
LANGUAGE plpgsql AS $$
DECLARE
    asked feedback_now;
    last  feedback_event;
BEGIN
    PERFORM 1 FROM feedback WHERE id = p_feedback FOR UPDATE;
    SELECT * INTO asked FROM feedback_now WHERE id = p_feedback;
    IF NOT FOUND THEN PERFORM absent(); END IF;
    IF p_version <> asked.version THEN
        SELECT * INTO last FROM feedback_event WHERE feedback_id = p_feedback ORDER BY id DESC LIMIT 1;
        PERFORM conflict('{} changed this feedback meanwhile. What you typed is kept: look at it and send again.',
                         person_name(last.person_id));
    END IF;
    RETURN asked;
END $$;

-- Marketing answers one, or with it all open ones with the same reason on the same
-- campaign. To one that was answered it adds. How many it answered.
CREATE FUNCTION feedback_answer(p_feedback bigint, p_changed text, p_link text, p_same boolean,
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
            closes_at = working_due(tandem_now(), setting_value('close_days')::integer)
        WHERE id = p_feedback OR (p_same AND state = 'given' AND id IN (SELECT id FROM feedback_alike(p_feedback)))
        RETURNING id)
    INSERT INTO feedback_event (feedback_id, act, person_id, answer_id)
    SELECT id, 'answer', viewer(), new_answer FROM open ORDER BY id;
    GET DIAGNOSTICS answered = ROW_COUNT;
    RETURN answered;
END $$;

-- Whoever gave it closes it, or opens it again with a reason; then an answer is owed.
CREATE FUNCTION feedback_close(p_feedback bigint, p_act text, p_remark text, p_version integer DEFAULT NULL)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    asked  feedback_now;
    again  CONSTANT boolean := p_act = 'reopen';
BEGIN
    IF EXISTS (SELECT 1 FROM feedback WHERE id = p_feedback AND given_by <> viewer()) THEN
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
        due_at = CASE WHEN again
            THEN working_due(tandem_now(), setting_value('answer_days')::integer) ELSE due_at END
    WHERE id = p_feedback;
    INSERT INTO feedback_event (feedback_id, act, person_id, note)
    VALUES (p_feedback, p_act, viewer(), nullif(trim(p_remark), ''));
    RETURN p_feedback;
END $$;
