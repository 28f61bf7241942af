-- The fair form: the day is set once; then each person met is a new lead, or a touch of
-- one that is known.

-- Keeps what all of the viewer's visits today have in common; refused when it changed in
-- another window.
CREATE OR REPLACE FUNCTION fair_day_save(p_version integer, p_campaign bigint, p_channel text, p_segment bigint,
    p_country text, p_wording text) RETURNS date
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
BEGIN
    INSERT INTO fair_day (person_id, day_on, campaign_id, channel, segment_id, country, wording)
    VALUES (viewer(), tandem_today(), p_campaign, p_channel, p_segment, p_country, nullif(trim(p_wording), ''))
    ON CONFLICT (person_id, day_on) DO UPDATE
        SET campaign_id = excluded.campaign_id, channel = excluded.channel, segment_id = excluded.segment_id,
            country = excluded.country, wording = excluded.wording, version = fair_day.version + 1
        WHERE fair_day.version = p_version;
    IF NOT FOUND THEN
        PERFORM conflict('You set this day meanwhile, in another window. What you typed is kept: send again to keep it.');
    END IF;
    RETURN tandem_today();
END $$;

-- Who deals with it when a call is wanted of a lead that sales has: whoever has it.
CREATE OR REPLACE FUNCTION fair_handler(p_lead lead) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT person_instead(p_lead.turn_id) WHERE p_lead.stage IN ('mql', 'sql', 'opportunity')
$$;

-- Today's visit of that lead to the fair of that day, whoever entered it, unless it was
-- dealt with; NULL for none.
CREATE OR REPLACE FUNCTION fair_touch_today(p_day fair_day, p_lead bigint) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT id FROM touch WHERE lead_id = p_lead AND kind = 'event_visit' AND campaign_id = p_day.campaign_id
                           AND handled_at IS NULL AND touch_at >= p_day.day_on::timestamptz
    ORDER BY id LIMIT 1
$$;

-- Words that stand in a row, without what they hold already.
CREATE OR REPLACE FUNCTION words_join(p_words text, p_more text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT left(concat_ws(' · ', p_words, string_agg(said.words, ' · ' ORDER BY said.place)), 2000)
    FROM unnest(p_more) WITH ORDINALITY AS said (words, place)
    WHERE trim(said.words) <> '' AND position(lower(said.words) IN lower(coalesce(p_words, ''))) = 0
$$;

-- Somebody who was entered at this fair today: that visit gets what is new, and the contact
-- the address or number it lacked.
CREATE OR REPLACE FUNCTION fair_touch_join(p_touch bigint, p_lead lead, p_said text[], p_call boolean,
    p_email text, p_phone text, p_phone_e164 text) RETURNS void LANGUAGE sql AS $$
    UPDATE contact SET email = coalesce(email, p_email), phone = coalesce(phone, p_phone),
        phone_normal = CASE WHEN phone IS NULL THEN p_phone_e164 ELSE phone_normal END
    WHERE id = p_lead.contact_id AND (email IS NULL AND p_email IS NOT NULL OR phone IS NULL AND p_phone IS NOT NULL);
    UPDATE touch SET what = words_join(what, p_said), version = version + 1,
        handler_id = coalesce(handler_id, CASE WHEN p_call THEN fair_handler(p_lead) END)
    WHERE id = p_touch;
$$;

-- The visit, as a touch of the person's lead.
CREATE OR REPLACE FUNCTION fair_touch(p_day fair_day, p_lead lead, p_what text, p_call boolean) RETURNS bigint
LANGUAGE sql AS $$
    SELECT touch_add(p_lead.id, 'event_visit', tandem_now(), p_day.channel, p_day.campaign_id, p_what,
                     CASE WHEN p_call THEN fair_handler(p_lead) END, NULL)
$$;

-- One person met at the fair; the id of their lead, and whether they were entered today
-- already.
DROP FUNCTION IF EXISTS fair_meet(text, text, text, text, text, text, text, boolean, boolean);
CREATE FUNCTION fair_meet(p_organisation text, p_name text, p_email text, p_phone text, p_phone_e164 text,
    p_wants text, p_note text, p_call boolean, p_consent boolean, OUT met_lead bigint, OUT joined boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    day   fair_day;
    known lead;
    said  text[];
    visit bigint;
BEGIN
    SELECT * INTO day FROM fair_day WHERE person_id = viewer() AND day_on = tandem_today();
    IF day.person_id IS NULL THEN
        PERFORM conflict('Say first which fair this is: set the day.');
    END IF;
    SELECT lead.* INTO known FROM lead_duplicates(p_email, p_phone_e164) AS found JOIN lead ON lead.id = found.lead_id LIMIT 1;
    IF known.id IS NULL OR known.closed_at IS NOT NULL AND coalesce(p_call, false) THEN
        known.id := lead_capture(p_organisation, p_name, NULL, NULL, p_email, p_phone, day.country, NULL, NULL,
            day.campaign_id, day.channel, day.segment_id, 'marketing', NULL, p_wants, p_note, false,
            known.id IS NOT NULL, p_phone_e164);
        SELECT * INTO known FROM lead WHERE id = known.id;
    ELSE -- the name as it was given now, when it is another than the one we know
        said := ARRAY[(SELECT p_name FROM contact WHERE id = known.contact_id AND lower(name) <> lower(p_name)),
                      p_wants, p_note];
        visit := fair_touch_today(day, known.id);
    END IF;
    joined := visit IS NOT NULL;
    IF joined THEN
        PERFORM fair_touch_join(visit, known, said, coalesce(p_call, false), p_email, p_phone, p_phone_e164);
    ELSE
        visit := fair_touch(day, known, words_join(NULL, said), coalesce(p_call, false));
    END IF;
    IF p_call THEN PERFORM lead_call_wanted(known.id); END IF;
    IF p_consent THEN
        PERFORM consent_give(known.contact_id, p_email IS NOT NULL, p_phone IS NOT NULL, day.wording, day.campaign_id, NULL);
    END IF;
    IF NOT EXISTS (SELECT FROM fair_visit WHERE person_id = viewer() AND day_on = day.day_on AND touch_id = visit) THEN
        INSERT INTO fair_visit (person_id, day_on, lead_id, touch_id) VALUES (viewer(), day.day_on, known.id, visit);
    END IF;
    met_lead := known.id;
END $$;
