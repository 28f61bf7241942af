-- Who gets a lead when nobody is named (DOMAIN, Hand over): always one person, at work.

DROP FUNCTION IF EXISTS routing_row(lead);

-- How much a salesperson has in hand.
CREATE OR REPLACE FUNCTION person_load(p_person bigint) RETURNS bigint LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT count(*) FROM lead WHERE turn_id = p_person AND closed_at IS NULL);
END $$;

-- The salesperson at work who knows a lead's contact, else its organisation, from
-- another lead; no row when there is none.
CREATE OR REPLACE FUNCTION routing_known(p_lead lead) RETURNS TABLE (person_id bigint, of_contact boolean)
LANGUAGE sql STABLE AS $$
    SELECT other.accepted_by, other.contact_id IS NOT DISTINCT FROM p_lead.contact_id
    FROM lead AS other JOIN person ON person.id = other.accepted_by
    WHERE person.roles && ARRAY['sales', 'manager'] AND person_at_work(person.id)
      AND other.id IS DISTINCT FROM p_lead.id
      AND (other.contact_id = p_lead.contact_id OR other.organisation_id = p_lead.organisation_id)
    ORDER BY 2 DESC, other.id DESC LIMIT 1
$$;

-- The people of a row of the routing who are at work.
CREATE OR REPLACE FUNCTION routing_people(p_routing bigint) RETURNS SETOF bigint LANGUAGE sql STABLE AS $$
    SELECT person_id FROM routing_salesperson WHERE routing_id = p_routing AND person_at_work(person_id)
$$;

-- The first row of the agreement's routing that fits a lead and has somebody at work; NULL
-- when none does. p_country: the lead's where it is not in the database yet.
CREATE OR REPLACE FUNCTION routing_fitting(p_lead lead, p_country text) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT routing.id FROM routing
         LEFT JOIN contact ON contact.id = p_lead.contact_id
         LEFT JOIN organisation ON organisation.id = p_lead.organisation_id
    WHERE (routing.segment_id IS NULL OR routing.segment_id = p_lead.segment_id)
      AND (routing.country IS NULL OR routing.country = coalesce(p_country, contact.country, organisation.country))
      AND (routing.language IS NULL OR routing.language = contact.language)
      AND EXISTS (SELECT FROM routing_people(routing.id))
    ORDER BY routing.position, routing.id LIMIT 1
$$;

-- Of the people of a row of the routing who are at work, who has least in hand.
CREATE OR REPLACE FUNCTION routing_least(p_routing bigint) RETURNS TABLE (person_id bigint, least_load boolean)
LANGUAGE sql STABLE AS $$
    SELECT named.person_id, count(*) OVER () > 1 FROM routing_people(p_routing) AS named (person_id)
    ORDER BY CASE WHEN (SELECT count(*) FROM routing_salesperson WHERE routing_id = p_routing) > 1
                  THEN person_load(named.person_id) END, named.person_id LIMIT 1
$$;

-- Whom a hand-over names, and why: who had this lead, who knows its contact or
-- organisation, else the row of the agreement's routing among whose people it is to be
-- chosen, else the sales manager. One row.
CREATE OR REPLACE FUNCTION routing_found(p_lead lead, p_country text)
RETURNS TABLE (person_id bigint, why text, routing_id bigint) LANGUAGE plpgsql STABLE AS $$
DECLARE
    of_contact boolean;
BEGIN
    person_id := coalesce(p_lead.handed_to, p_lead.accepted_by);
    why := 'lead';
    IF NOT coalesce(person_at_work(person_id), false) THEN
        SELECT known.person_id, known.of_contact INTO person_id, of_contact FROM routing_known(p_lead) AS known;
        why := CASE WHEN of_contact THEN 'contact' ELSE 'organisation' END;
    END IF;
    IF person_id IS NULL THEN
        routing_id := routing_fitting(p_lead, p_country);
        why := 'routing';
    END IF;
    IF person_id IS NULL AND routing_id IS NULL THEN
        person_id := team_head('sales');
        why := 'head';
    END IF;
    RETURN NEXT;
END $$;

-- The same with the person chosen who has least in hand.
CREATE OR REPLACE FUNCTION routing_person(p_lead lead)
RETURNS TABLE (person_id bigint, why text, routing_id bigint, least_load boolean) LANGUAGE plpgsql STABLE AS $$
BEGIN
    SELECT found.person_id, found.why, found.routing_id INTO person_id, why, routing_id
    FROM routing_found(p_lead, NULL) AS found;
    IF routing_id IS NOT NULL THEN
        SELECT least.person_id, least.least_load INTO person_id, least_load FROM routing_least(routing_id) AS least;
    END IF;
    RETURN NEXT;
END $$;

CREATE OR REPLACE FUNCTION hand_over_person(p_lead lead) RETURNS bigint LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT person_id FROM routing_person(p_lead));
END $$;

-- Whose turn a lead is at its stage when the move names nobody: marketing's who handed
-- it over or captured it, else who runs its campaign (a machine captured it), sales' who
-- has it; or who stands in for them; or else the row of the routing to choose from.
CREATE OR REPLACE FUNCTION turn_found(p_lead lead, p_country text, OUT person_id bigint, OUT routing_id bigint)
LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF p_lead.stage IN ('prospect', 'lead') THEN
        person_id := coalesce((SELECT person_instead(id) FROM person WHERE 'marketing' = ANY (roles)
                       AND id IN (p_lead.handed_over_by, p_lead.captured_by,
                                  (SELECT owner_id FROM campaign WHERE campaign.id = p_lead.campaign_id))
                       AND person_instead(id) IS NOT NULL
                       ORDER BY id = p_lead.handed_over_by DESC NULLS LAST, id = p_lead.captured_by DESC NULLS LAST
                       LIMIT 1), team_head('marketing'));
        RETURN;
    END IF;
    person_id := person_instead(coalesce(p_lead.handed_to, p_lead.accepted_by));
    IF person_id IS NULL THEN
        SELECT found.person_id, found.routing_id INTO person_id, routing_id FROM routing_found(p_lead, p_country) AS found;
    END IF;
END $$;

CREATE OR REPLACE FUNCTION turn_person(p_lead lead) RETURNS bigint LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT coalesce(found.person_id, (SELECT least.person_id FROM routing_least(found.routing_id) AS least))
            FROM turn_found(p_lead, NULL) AS found);
END $$;

-- What the agreement asks of a lead before sales gets it and this one lacks.
CREATE OR REPLACE FUNCTION hand_over_missing(p_lead lead) RETURNS text[] LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT coalesce(array_agg(asked.code ORDER BY asked.place), '{}')
           || CASE WHEN lead_score_now(p_lead.id) < setting_value('hand_over_score')::integer THEN ARRAY['score'] ELSE '{}' END
    FROM string_to_table(setting_value('hand_over_asks'), ' ') WITH ORDINALITY AS asked (code, place)
         LEFT JOIN contact ON contact.id = p_lead.contact_id
         LEFT JOIN organisation ON organisation.id = p_lead.organisation_id
    WHERE CASE asked.code
        WHEN 'reachable' THEN coalesce(contact.email_normal, contact.phone)
        WHEN 'name' THEN contact.name
        WHEN 'wants' THEN p_lead.wants
        WHEN 'segment' THEN p_lead.segment_id::text
        WHEN 'country' THEN coalesce(contact.country, organisation.country)
        WHEN 'buying_role' THEN nullif(contact.buying_role, 'unknown')
        ELSE '' END IS NULL);
END $$;

-- The same in columns, as templates/lead/missing.tpl names them.
CREATE OR REPLACE FUNCTION hand_over_lacks(p_missing text[], OUT lacks_some boolean, OUT lacks_address boolean,
    OUT lacks_name boolean, OUT lacks_wants boolean, OUT lacks_segment boolean, OUT lacks_country boolean,
    OUT lacks_role boolean, OUT lacks_score boolean) LANGUAGE sql IMMUTABLE AS $$
    SELECT cardinality(p_missing) > 0, 'reachable' = ANY (p_missing), 'name' = ANY (p_missing), 'wants' = ANY (p_missing),
           'segment' = ANY (p_missing), 'country' = ANY (p_missing), 'buying_role' = ANY (p_missing), 'score' = ANY (p_missing)
$$;

-- The most attempts without an answer that were made within the agreed days, since
-- sales has the lead.
CREATE OR REPLACE FUNCTION attempts_unanswered(p_lead bigint) RETURNS bigint LANGUAGE sql STABLE AS $$
    WITH attempt AS (
        SELECT id, event_at, person_id FROM event
        WHERE lead_id = p_lead AND move = 'contact' AND NOT reached
          AND id > coalesce((SELECT max(id) FROM event WHERE lead_id = p_lead
                             AND move IN ('hand-over', 'call-wanted', 'take', 'reopen')), 0))
    SELECT coalesce(max(made), 0) FROM (
        SELECT count(*) AS made FROM attempt AS first
        JOIN attempt AS later ON later.event_at BETWEEN first.event_at
            AND working_due(first.event_at, setting_value('attempt_days')::integer, first.person_id)
        GROUP BY first.id) AS period
$$;

-- A routing row in the words of the agreement's history.
CREATE OR REPLACE FUNCTION routing_text(p_id bigint) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT concat_ws(' · ', position, (SELECT name FROM segment WHERE id = segment_id), country, language)
        || ': ' || (SELECT coalesce(string_agg(person.full_name, ', ' ORDER BY lower(person.full_name)), '–')
                    FROM routing_salesperson AS named JOIN person ON person.id = named.person_id
                    WHERE named.routing_id = routing.id)
    FROM routing WHERE id = p_id
$$;

-- A routing row, locked for change; refused when it changed meanwhile.
CREATE OR REPLACE FUNCTION routing_locked(p_id bigint, p_version integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    now_version CONSTANT integer := (SELECT version FROM routing WHERE id = p_id FOR UPDATE);
BEGIN
    IF now_version IS NULL THEN PERFORM absent(); END IF;
    IF now_version IS DISTINCT FROM p_version THEN
        PERFORM conflict('The routing was changed meanwhile. What you typed is kept: look at it and send again.');
    END IF;
END $$;

-- Adds a row of the routing (p_id NULL) or changes one; its id.
CREATE OR REPLACE FUNCTION routing_save(p_id bigint, p_version integer, p_position integer, p_segment bigint,
    p_country text, p_language text, p_people text[])
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    was      text;
    saved_id bigint := p_id;
BEGIN
    PERFORM manager_acts();
    PERFORM pg_advisory_xact_lock(hashtextextended('tandem routing', 0));
    IF p_id IS NOT NULL THEN
        PERFORM routing_locked(p_id, p_version);
        was := routing_text(p_id);
    END IF;
    IF coalesce(cardinality(p_people), 0) = 0 THEN
        PERFORM refuse('people', 'Choose at least one salesperson.');
    ELSIF EXISTS (SELECT FROM routing WHERE id IS DISTINCT FROM p_id
                  AND (segment_id, country, language) IS NOT DISTINCT FROM (p_segment, p_country, p_language)) THEN
        PERFORM refuse('segment_id', 'There is a row for these leads already: change that one.');
    END IF;
    IF p_id IS NULL THEN
        INSERT INTO routing (position, segment_id, country, language)
        VALUES (p_position, p_segment, p_country, p_language) RETURNING id INTO saved_id;
    ELSE
        UPDATE routing SET position = p_position, segment_id = p_segment, country = p_country,
            language = p_language, version = version + 1
        WHERE id = p_id;
        DELETE FROM routing_salesperson WHERE routing_id = p_id;
    END IF;
    INSERT INTO routing_salesperson SELECT saved_id, named::bigint FROM unnest(p_people) AS named ON CONFLICT DO NOTHING;
    PERFORM agreement_note('routing', CASE WHEN p_id IS NULL THEN 'routing_add' ELSE 'routing_change' END,
                           was, routing_text(saved_id));
    RETURN saved_id;
END $$;

-- Takes a row out of the routing; its id.
CREATE OR REPLACE FUNCTION routing_remove(p_id bigint, p_version integer) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
BEGIN
    PERFORM manager_acts();
    PERFORM routing_locked(p_id, p_version);
    PERFORM agreement_note('routing', 'routing_remove', NULL, routing_text(p_id));
    DELETE FROM routing WHERE id = p_id;
    RETURN p_id;
END $$;
