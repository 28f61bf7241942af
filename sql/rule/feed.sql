-- Calendar feeds: two a person, one's own and the team's, each for whoever knows its token
-- (only its hash is kept).

-- The viewer's feeds get these tokens; older ones end with it.
DROP FUNCTION IF EXISTS feed_make(text, bytea);
CREATE OR REPLACE FUNCTION feed_make(p_seed text, p_token_hash bytea, p_team_token_hash bytea) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
    INSERT INTO feed (person_id, seed, token_hash, team_token_hash) VALUES (viewer(), p_seed, p_token_hash, p_team_token_hash)
    ON CONFLICT (person_id) DO UPDATE
        SET seed = excluded.seed, token_hash = excluded.token_hash, team_token_hash = excluded.team_token_hash, made_at = tandem_now()
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

-- What the feed of a team shows to the owner of that token: campaigns, from two months ago
-- on, and product changes and important sales of that time. Drafts are marketing's; what is
-- not agreed on yet is tentative. ends is the day after the last (RFC 5545, 3.6.1). One row
-- without an id when there is nothing; no row when no feed has it, or its owner has left.
CREATE OR REPLACE FUNCTION team_feed_of(p_token_hash bytea)
RETURNS TABLE (language text, team text, subject text, id bigint, version integer, starts text, ends text, changed text,
               title text, about text, tentative boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
    SELECT person.language, coalesce(person.team, ''), entry.subject, entry.id, entry.version,
           to_char(entry.starts_on, 'YYYYMMDD'), to_char(entry.ends_on + 1, 'YYYYMMDD'), calendar_moment(entry.changed_at),
           entry.title, entry.about, entry.tentative
    FROM feed JOIN person ON person.id = feed.person_id AND person.active
         LEFT JOIN LATERAL (
             SELECT 'campaign' AS subject, campaign.id, campaign.version, starts_on, coalesce(ends_on, starts_on) AS ends_on,
                    coalesce((SELECT max(event_at) FROM campaign_event WHERE campaign_id = campaign.id), created_at) AS changed_at,
                    name AS title, sales_expects AS about, campaign_state_now(campaign) IN ('draft', 'proposed', 'objected') AS tentative
             FROM campaign
             WHERE coalesce(ends_on, starts_on) >= tandem_today() - 60 AND state <> 'cancelled'
               AND (state <> 'draft' OR person.team IS NOT DISTINCT FROM 'marketing')
             UNION ALL
             SELECT kind, news.id, version, coalesce(from_on, made_at::date), coalesce(from_on, made_at::date), made_at, title, to_tell, false
             FROM news WHERE coalesce(from_on, made_at::date) >= tandem_today() - 60) AS entry ON true
    WHERE feed.team_token_hash = p_token_hash
    ORDER BY entry.starts_on, entry.subject, entry.id
$$;
