-- Leaving: everything open gets a named successor, whoever left is never assigned
-- anything again, and what they did stays (DOMAIN, People).

-- Who has what a person began: they themselves; of who left, their successor, or that
-- one's.
CREATE OR REPLACE FUNCTION successor_of(p_person bigint) RETURNS bigint LANGUAGE sql STABLE AS $$
    WITH RECURSIVE next (person_id) AS (
        SELECT p_person
        UNION SELECT successor_id FROM next JOIN person_left USING (person_id))
    SELECT person_id FROM next WHERE NOT EXISTS (SELECT FROM person_left WHERE person_left.person_id = next.person_id)
$$;

-- Whose questions wait for an answer to a person: their own, and those of whoever left
-- and has them as successor. Nobody's, once they left.
CREATE OR REPLACE FUNCTION asks_for(p_person bigint) RETURNS SETOF bigint LANGUAGE sql STABLE ROWS 2 AS $$
    SELECT id FROM (SELECT p_person AS id UNION ALL SELECT person_id FROM person_left) AS known
    WHERE successor_of(id) = p_person
$$;

-- What a person has open, by kind of work, and all of it. account asks it, which reads no leads.
DROP FUNCTION IF EXISTS work_of(bigint);
CREATE FUNCTION work_of(p_person bigint, OUT leads_count bigint, OUT call_backs_count bigint,
    OUT answers_count bigint, OUT asked_count bigint, OUT campaigns_count bigint, OUT help_count bigint, OUT content_count bigint,
    OUT requests_count bigint, OUT touches_count bigint, OUT routing_count bigint, OUT stand_ins_count bigint, OUT all_count bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
    SELECT work.*, leads + call_backs + answers + asked + campaigns + help + content + requests + touches + routing + stand_ins
    FROM (SELECT ARRAY(SELECT asks_for(p_person)) AS people) AS asks CROSS JOIN LATERAL (SELECT
        (SELECT count(*) FROM lead WHERE turn_id = p_person AND closed_at IS NULL AND clock IS DISTINCT FROM 'call_back') AS leads,
        (SELECT count(*) FROM lead WHERE turn_id = p_person AND closed_at IS NULL AND clock = 'call_back') AS call_backs,
        (SELECT count(*) FROM feedback WHERE owed_by = p_person AND owed AND state = 'given') AS answers,
        (SELECT count(*) FROM feedback WHERE given_by = ANY (people) AND owed AND state = 'given') AS asked,
        (SELECT count(*) FROM campaign WHERE p_person IN (owner_id, sales_partner_id) AND NOT campaign_over(campaign)) AS campaigns,
        (SELECT count(*) FROM campaign_help WHERE CASE state WHEN 'asked' THEN asked_of WHEN 'taken' THEN taken_by END = ANY (people)) AS help,
        (SELECT count(*) FROM content_item WHERE owner_id = p_person AND retired_at IS NULL)
            + (SELECT count(*) FROM content_request WHERE taken_by = p_person AND state = 'taken') AS content,
        (SELECT count(*) FROM content_request WHERE asked_by = ANY (people) AND state IN ('asked', 'taken', 'delivered')) AS requests,
        (SELECT count(*) FROM touch WHERE handler_id = p_person AND handled_at IS NULL) AS touches,
        (SELECT count(*) FROM routing_salesperson WHERE person_id = p_person) AS routing,
        (SELECT count(*) FROM absence WHERE stand_in_id = p_person AND to_on >= tandem_today()) AS stand_ins) AS work
$$;

CREATE OR REPLACE FUNCTION campaign_over(p_campaign campaign) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT NOT p_campaign.active OR coalesce(p_campaign.ends_on < tandem_today(), false) $$;

CREATE OR REPLACE FUNCTION work_open(p_person bigint) RETURNS bigint LANGUAGE sql STABLE AS
$$ SELECT all_count FROM work_of(p_person) $$;

-- Gives a person's open leads, or those on a call-back, to another: an event each.
-- Stage and deadline stay.
CREATE OR REPLACE FUNCTION leads_pass_on(p_from bigint, p_to bigint, p_call_backs boolean) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    for_sales CONSTANT text[] := ARRAY['mql', 'sql', 'opportunity'];
    passed    CONSTANT bigint[] := ARRAY(SELECT id FROM lead
        WHERE turn_id = p_from AND closed_at IS NULL AND (clock IS NOT DISTINCT FROM 'call_back') = p_call_backs
        ORDER BY id FOR UPDATE);
BEGIN
    INSERT INTO event (lead_id, previous_id, move, event_at, person_id, from_stage, from_open, to_stage, to_open,
                       to_person_id)
    SELECT lead.id, (lead_last_event(lead.id)).id, 'assign', tandem_now(), viewer(), stage, true, stage, true, p_to
    FROM lead WHERE lead.id = ANY (passed) ORDER BY lead.id;
    UPDATE lead SET turn_id = p_to, version = version + 1,
        handed_to = CASE WHEN stage = ANY (for_sales) THEN p_to ELSE handed_to END,
        accepted_by = CASE WHEN stage = ANY (for_sales) AND accepted_by IS NOT NULL THEN p_to ELSE accepted_by END
    WHERE id = ANY (passed);
END $$;

-- Whether a person works here and has all of these roles.
CREATE OR REPLACE FUNCTION person_does(p_person bigint, p_roles text[]) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT EXISTS (SELECT FROM person WHERE id = p_person AND active AND p_roles <@ roles AND roles && ARRAY['sales', 'marketing', 'manager']) $$;

-- Refuses a successor who cannot do that work, beside the field that named them.
CREATE OR REPLACE FUNCTION successor_refuse(p_field text, p_leaver bigint, p_successor bigint, p_roles text[])
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF p_successor IS NULL THEN
        PERFORM refuse('successor', 'Choose who gets what is open.');
    ELSIF p_successor = p_leaver THEN
        PERFORM refuse(p_field, 'Choose somebody else: this person leaves.');
    END IF;
    PERFORM away_refuse(p_field, p_successor);
    IF NOT person_does(p_successor, p_roles) THEN
        PERFORM refuse(p_field, 'A successor does the same work: choose somebody of the same team, or split by kind of work.');
    END IF;
END $$;

-- The roles that a person's leads ask of who gets them.
CREATE OR REPLACE FUNCTION leads_ask(p_person bigint, p_call_backs boolean) RETURNS text[] LANGUAGE sql STABLE AS $$
    SELECT coalesce(array_agg(DISTINCT CASE WHEN stage IN ('mql', 'sql', 'opportunity') THEN 'sales' ELSE 'marketing' END), '{}')
    FROM lead WHERE turn_id = p_person AND closed_at IS NULL
      AND (clock IS NOT DISTINCT FROM 'call_back') = p_call_backs
$$;

-- Routing rows name the successor instead; a row that named both names one.
CREATE OR REPLACE FUNCTION routing_pass_on(p_from bigint, p_to bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    row_id bigint;
    was    text;
BEGIN
    FOR row_id IN SELECT routing_id FROM routing_salesperson WHERE person_id = p_from ORDER BY routing_id LOOP
        was := routing_text(row_id);
        DELETE FROM routing_salesperson WHERE routing_id = row_id AND person_id = p_from;
        INSERT INTO routing_salesperson VALUES (row_id, p_to) ON CONFLICT DO NOTHING;
        UPDATE routing SET version = version + 1 WHERE id = row_id;
        PERFORM agreement_note('routing', 'routing_change', was, routing_text(row_id));
    END LOOP;
END $$;

-- The roles that feedback which waits asks of who gets it: to answer what a person owes, of the
-- team that answers it; to close what they gave, of the other.
CREATE OR REPLACE FUNCTION feedback_asks(p_owed_by bigint, p_given_by bigint) RETURNS text[] LANGUAGE sql STABLE AS $$
    SELECT coalesce(array_agg(DISTINCT CASE WHEN (feedback_answered_by(subject) = 'sales') = (p_owed_by IS NOT NULL) THEN 'sales' ELSE 'marketing' END), '{}')
    FROM feedback WHERE owed AND state = 'given'
      AND CASE WHEN p_owed_by IS NOT NULL THEN owed_by = p_owed_by ELSE given_by = ANY (ARRAY(SELECT asks_for(p_given_by))) END
$$;

-- What a person has open that goes to who is named for it (a field of the form), or with the
-- successor alone (field NULL), and the roles that it asks of them.
CREATE OR REPLACE FUNCTION leave_kinds(p_person bigint) RETURNS TABLE (field text, roles text[]) LANGUAGE sql STABLE ROWS 10 AS $$
    SELECT kind.field, kind.roles FROM work_of(p_person) CROSS JOIN LATERAL (VALUES
        ('leads', leads_count, leads_ask(p_person, false)), ('call_backs', call_backs_count, leads_ask(p_person, true)),
        ('answers', answers_count, feedback_asks(p_person, NULL)), ('campaigns', campaigns_count, '{}'),
        ('content', content_count, '{marketing}'), ('touches', touches_count, '{}'), ('routing', routing_count, '{sales}'),
        ('stand_ins', stand_ins_count, '{}'), (NULL, asked_count, feedback_asks(NULL, p_person)),
        (NULL, help_count, '{marketing}'), (NULL, requests_count, '{sales}')) AS kind (field, open_count, roles)
    WHERE open_count > 0
$$;

-- Who may be chosen in each field of the form with which a person leaves.
CREATE OR REPLACE FUNCTION leave_choices(p_person bigint) RETURNS TABLE (field text, key bigint) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = tandem, public, pg_temp AS $$
    SELECT asked.field, person.id
    FROM (SELECT field, roles FROM leave_kinds(p_person) WHERE field IS NOT NULL
          UNION ALL SELECT 'successor', ARRAY(SELECT DISTINCT unnest(roles) FROM leave_kinds(p_person) WHERE field IS NULL)) AS asked
    JOIN person ON person.id <> p_person AND person_does(person.id, asked.roles) AND person_at_work(person.id)
$$;

-- Refuses whoever cannot do what would go to them when a person leaves: those named by kind
-- of work (p_named), else the successor.
CREATE OR REPLACE FUNCTION leave_check(p_id bigint, p_successor bigint, p_named jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    kind  record;
    stood absence;
BEGIN
    PERFORM successor_refuse('successor', p_id, p_successor, '{}');
    FOR kind IN SELECT field, (p_named ->> field)::bigint AS person_id, roles FROM leave_kinds(p_id) LOOP
        PERFORM successor_refuse(CASE WHEN kind.person_id IS NULL THEN 'successor' ELSE kind.field END, p_id,
                                 coalesce(kind.person_id, p_successor), kind.roles);
    END LOOP;
    FOR stood IN SELECT * FROM absence WHERE stand_in_id = p_id AND to_on >= tandem_today() LOOP
        PERFORM stand_in_refuse(stood.person_id, stood.from_on, stood.to_on, coalesce((p_named ->> 'stand_ins')::bigint, p_successor),
                                'stand_ins');
    END LOOP;
END $$;

-- Whom the viewer may let leave: a manager their own team's people, an admin everybody.
CREATE OR REPLACE FUNCTION leave_permitted(p_person bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT viewer_has('admin') OR viewer_has('manager') AND EXISTS (
        SELECT FROM person WHERE id = p_person AND NOT 'admin' = ANY (roles)
          AND team = (SELECT team FROM person WHERE id = viewer()))
$$;

-- A person, locked: nobody gives them anything until this transaction ends. Refuses
-- what must not be left.
CREATE OR REPLACE FUNCTION leave_begin(p_id bigint, p_version integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    was person;
BEGIN
    PERFORM FROM person WHERE active AND 'admin' = ANY (roles) ORDER BY id FOR NO KEY UPDATE;
    PERFORM pg_advisory_xact_lock(leave_lock_key(p_id));
    SELECT * INTO was FROM person WHERE id = p_id FOR NO KEY UPDATE;
    IF NOT FOUND THEN PERFORM absent(); END IF;
    IF NOT leave_permitted(p_id) THEN
        PERFORM forbidden('Only an admin, or the manager of their team, lets a person leave.');
    ELSIF NOT was.active THEN
        PERFORM conflict('{} has left already.', was.full_name);
    ELSIF was.version IS DISTINCT FROM p_version THEN
        PERFORM conflict('Somebody changed {} meanwhile. What you typed is kept: look at the list of people and send again.',
                         was.full_name);
    ELSIF 'admin' = ANY (was.roles) AND NOT EXISTS (SELECT FROM person WHERE id <> p_id AND active AND 'admin' = ANY (roles)) THEN
        PERFORM refuse('', 'This is the only admin left: make somebody else admin first.');
    END IF;
END $$;

DROP FUNCTION IF EXISTS leave_check(bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint);
DROP FUNCTION IF EXISTS person_leave(bigint, integer, bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint);
-- A person leaves. Each kind of work goes to who is named for it, else to the
-- successor, who also has from then on what they asked (successor_of); who left is
-- inactive and signed out. Their id.
CREATE OR REPLACE FUNCTION person_leave(p_id bigint, p_version integer, p_successor bigint, p_leads bigint,
    p_call_backs bigint, p_answers bigint, p_campaigns bigint, p_content bigint, p_touches bigint, p_routing bigint, p_stand_ins bigint)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    keeper CONSTANT bigint := coalesce(p_campaigns, p_successor);
BEGIN
    PERFORM leave_begin(p_id, p_version);
    PERFORM leave_check(p_id, p_successor, jsonb_build_object('leads', p_leads, 'call_backs', p_call_backs, 'answers', p_answers,
        'campaigns', p_campaigns, 'content', p_content, 'touches', p_touches, 'routing', p_routing, 'stand_ins', p_stand_ins));
    PERFORM leads_pass_on(p_id, coalesce(p_leads, p_successor), false);
    PERFORM leads_pass_on(p_id, coalesce(p_call_backs, p_successor), true);
    UPDATE campaign SET version = version + 1,
        owner_id = CASE owner_id WHEN p_id THEN keeper ELSE owner_id END,
        sales_partner_id = CASE sales_partner_id WHEN p_id THEN keeper ELSE sales_partner_id END
    WHERE p_id IN (owner_id, sales_partner_id) AND NOT campaign_over(campaign);
    UPDATE feedback SET owed_by = coalesce(p_answers, p_successor), version = version + 1
    WHERE owed_by = p_id AND owed AND state = 'given';
    UPDATE touch SET handler_id = coalesce(p_touches, p_successor), version = version + 1
    WHERE handler_id = p_id AND handled_at IS NULL;
    PERFORM routing_pass_on(p_id, coalesce(p_routing, p_successor));
    PERFORM content_pass_on(p_id, coalesce(p_content, p_successor));
    UPDATE absence SET stand_in_id = coalesce(p_stand_ins, p_successor), version = version + 1
    WHERE stand_in_id = p_id AND to_on >= tandem_today();
    UPDATE person SET active = false, version = version + 1 WHERE id = p_id;
    INSERT INTO person_left (person_id, successor_id, entered_by) VALUES (p_id, p_successor, viewer())
    ON CONFLICT (person_id) DO UPDATE
        SET successor_id = excluded.successor_id, left_at = tandem_now(), entered_by = excluded.entered_by;
    DELETE FROM session WHERE person_id = p_id;
    RETURN p_id;
END $$;
