-- Marketing's feedback on a salesperson's follow-up: one a person and week, drafted from
-- the clocks, with the facts attached as they were when it was sent (DOMAIN, The forms).

-- How many facts go with feedback at most: what is late beyond the longest fifty, as after
-- a load of years, is no talk of a week.
CREATE OR REPLACE FUNCTION follow_up_most() RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT 50 $$;

-- What is late in a salesperson's follow-up, the longest first: clocks that ran out, and
-- leads spoken to that nobody judged within the time marketing has to answer a verdict.
-- What was postponed is in hand, what ran out today not worth a word yet.
CREATE OR REPLACE FUNCTION follow_up_late(p_person bigint)
RETURNS TABLE (place bigint, lead_id bigint, fact text, since_at timestamptz, days integer)
LANGUAGE sql STABLE ROWS 20 AS $$
    SELECT row_number() OVER (ORDER BY late.since_at, late.lead_id, late.fact), late.lead_id, late.fact, late.since_at,
           tandem_today() - late.since_at::date
    FROM ((SELECT clock.lead_id, clock.kind AS fact,
                  CASE WHEN clock.kind IN ('accept', 'first_contact') THEN clock.started_at ELSE clock.due_at END AS since_at
           FROM clock JOIN follow_up_kind ON code = clock.kind
           WHERE person_id = p_person AND ended_at IS NULL AND due_at < tandem_now() AND state = 'overdue'
           ORDER BY due_at LIMIT follow_up_most())
          UNION ALL
          -- the longest first, so that few are reckoned
          (SELECT id, 'verdict', contacted_at
           FROM (SELECT id, contacted_at FROM lead
                 WHERE turn_id = p_person AND closed_at IS NULL AND stage IN ('sql', 'opportunity')
                   AND last_quality IS NULL AND clock IS DISTINCT FROM 'call_back' AND contacted_at < tandem_now()
                 ORDER BY contacted_at OFFSET 0) AS spoken
           WHERE working_due(contacted_at, setting_value('answer_days')::integer, p_person) < tandem_now()
           LIMIT follow_up_most())) AS late
    WHERE late.since_at::date < tandem_today()
    ORDER BY 1 LIMIT follow_up_most()
$$;

-- Which facts a draft was made of: a number that changes with them.
CREATE OR REPLACE FUNCTION follow_up_version(p_person bigint) RETURNS integer LANGUAGE sql STABLE AS $$
    SELECT abs(hashtext(coalesce(string_agg(concat_ws(':', lead_id, fact, since_at), ' ' ORDER BY place), '')) / 2)
    FROM follow_up_late(p_person)
$$;

-- Days in words of a language.
CREATE OR REPLACE FUNCTION days_said(p_days integer, p_language text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT p_days || CASE p_language WHEN 'nl' THEN CASE p_days WHEN 1 THEN ' dag' ELSE ' dagen' END
        WHEN 'da' THEN CASE p_days WHEN 1 THEN ' dag' ELSE ' dage' END
        ELSE CASE p_days WHEN 1 THEN ' day' ELSE ' days' END END
$$;

-- The words a draft begins with, in the language of who gets it: a line for each kind of
-- what is late; which leads those are goes with them as facts.
CREATE OR REPLACE FUNCTION follow_up_words(p_person bigint) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT string_agg(concat(label, ': ', CASE WHEN count > 1 THEN format(CASE language
               WHEN 'nl' THEN '%s leads, de langste ' WHEN 'da' THEN '%s leads, det længste ' ELSE '%s leads, the longest ' END, count) END,
               days_said(longest, language)), E'\n' ORDER BY place)
    FROM (SELECT spoken.language, CASE spoken.language WHEN 'nl' THEN label_nl WHEN 'da' THEN label_da ELSE label_en END AS label,
                 count(*), max(days) AS longest, min(place) AS place
          FROM (SELECT language FROM person WHERE id = p_person) AS spoken, follow_up_late(p_person) AS late
          JOIN follow_up_kind ON code = late.fact GROUP BY 1, 2) AS kind
$$;

-- The Monday of this week, and what was sent to a person in it; no row when nothing was.
CREATE OR REPLACE FUNCTION this_week() RETURNS date LANGUAGE sql STABLE AS
$$ SELECT date_trunc('week', tandem_today()::timestamp)::date $$;
CREATE OR REPLACE FUNCTION follow_up_sent(p_person bigint) RETURNS SETOF feedback LANGUAGE sql STABLE AS
$$ SELECT * FROM feedback WHERE subject = 'follow_up' AND to_person_id = p_person AND week_on = this_week() $$;

-- The salespeople whose follow-up marketing may speak of.
CREATE OR REPLACE FUNCTION follow_up_people() RETURNS SETOF person LANGUAGE sql STABLE AS
$$ SELECT * FROM person WHERE active AND 'sales' = ANY (roles) AND id IS DISTINCT FROM viewer() $$;

-- Sends a draft as it stands, with the facts; the feedback's id. Whose follow-up it is and
-- their managers are told.
CREATE OR REPLACE FUNCTION follow_up_send(p_person bigint, p_version integer, p_note text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    f    feedback;
    seller person;
    sent bigint;
BEGIN
    IF NOT viewer_has('marketing') THEN
        PERFORM forbidden('Only marketing gives feedback on follow-up.');
    END IF;
    PERFORM 1 FROM person WHERE id = p_person FOR NO KEY UPDATE; -- two at once: one after the other
    SELECT * INTO seller FROM follow_up_people() WHERE id = p_person;
    IF NOT FOUND THEN PERFORM absent(); END IF;
    SELECT given_by INTO sent FROM follow_up_sent(p_person);
    IF FOUND THEN
        PERFORM conflict('{} sent feedback on this follow-up this week already. One a week: the next from Monday on.',
                         person_name(sent));
    ELSIF NOT EXISTS (SELECT FROM follow_up_late(p_person)) THEN
        PERFORM conflict('Nothing is late in this follow-up any more: there is nothing to send.');
    ELSIF p_version IS DISTINCT FROM follow_up_version(p_person) THEN
        PERFORM conflict('What is late changed meanwhile. Your words are kept: look at the facts and send again.');
    ELSIF coalesce(trim(p_note), '') = '' THEN
        PERFORM refuse('note', 'Say what you ask of them.');
    END IF;
    f.subject := 'follow_up';
    f.to_person_id := p_person;
    f.week_on := this_week();
    f.note := p_note;
    f.owed := true;
    sent := feedback_add(f);
    INSERT INTO follow_up_fact (feedback_id, place, lead_id, fact, since_at, days)
    SELECT sent, place, lead_id, fact, since_at, days FROM follow_up_late(p_person);
    PERFORM notice_tell(told.id, CASE WHEN told.id = feedback.owed_by THEN 'follow_up' ELSE 'follow_up_team' END,
                        'feedback:' || sent, '/feedback/' || sent, seller.full_name, p_note, feedback.due_at)
    FROM feedback JOIN person AS told ON told.id = feedback.owed_by
        OR told.team = seller.team AND 'manager' = ANY (told.roles) AND told.id <> seller.id
    WHERE feedback.id = sent;
    RETURN sent;
END $$;
