-- Calendar feeds: one a person, for whoever knows its token (only its hash is kept).

-- The viewer's feed gets that token; an older one ends with it.
CREATE OR REPLACE FUNCTION feed_make(p_seed text, p_token_hash bytea) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
    INSERT INTO feed (person_id, seed, token_hash) VALUES (viewer(), p_seed, p_token_hash)
    ON CONFLICT (person_id) DO UPDATE
        SET seed = excluded.seed, token_hash = excluded.token_hash, made_at = tandem_now()
$$;

CREATE OR REPLACE FUNCTION feed_stop() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
    DELETE FROM feed WHERE person_id = viewer()
$$;

-- A moment as RFC 5545 (3.3.5) has it, in UTC.
CREATE OR REPLACE FUNCTION calendar_moment(p_at timestamptz) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT to_char(p_at AT TIME ZONE 'UTC', 'YYYYMMDD"T"HH24MISS"Z"') $$;

-- What the feed of that token shows: the person's language, and a row for each call-back
-- and next step of theirs, with what they said is to be done; one row without a lead when
-- there are none. No row when no feed has it, or its owner has left.
DROP FUNCTION IF EXISTS feed_of(bytea);
CREATE FUNCTION feed_of(p_token_hash bytea)
RETURNS TABLE (language text, lead_id bigint, version integer, is_call_back boolean, starts text,
               changed text, who text, organisation text, step text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
    SELECT person.language, lead.id, lead.version, lead.clock = 'call_back', calendar_moment(lead.due_at),
           calendar_moment(coalesce((lead_last_event(lead.id)).event_at, lead.captured_at)),
           coalesce(contact.name, organisation.name, lead.reference, lead.id::text),
           CASE WHEN contact.name IS NOT NULL THEN organisation.name END,
           coalesce(lead_next_step(lead), CASE lead.clock WHEN 'call_back' THEN (lead_last_event(lead.id)).note END)
    FROM feed JOIN person ON person.id = feed.person_id AND person.active
         LEFT JOIN lead ON lead.turn_id = person.id AND lead.closed_at IS NULL
                           AND lead.clock IN ('call_back', 'next_step')
         LEFT JOIN contact ON contact.id = lead.contact_id
         LEFT JOIN organisation ON organisation.id = lead.organisation_id
    WHERE feed.token_hash = p_token_hash
    ORDER BY lead.due_at, lead.id
$$;
