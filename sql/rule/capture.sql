-- How a lead comes in and how what is known of it changes. The programs supply phone
-- numbers in E.164 (p_phone_e164, lib/phone.h); what is shown stays as typed.

-- The organisation of that name, without regard to case; made when there is none.
-- NULL for no name.
CREATE OR REPLACE FUNCTION organisation_named(p_name text, p_country text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    found_id bigint := (SELECT id FROM organisation WHERE lower(name) = lower(p_name) ORDER BY id LIMIT 1);
BEGIN
    IF found_id IS NULL AND p_name IS NOT NULL THEN
        INSERT INTO organisation (name, country) VALUES (p_name, p_country) RETURNING id INTO found_id;
    END IF;
    RETURN found_id;
END $$;

DROP FUNCTION IF EXISTS lead_capture(text, text, text, text, text, text, text, text, text, bigint, text, bigint,
    text, date, text, text, boolean, boolean);
-- A new lead, or a prospect when there is nobody to contact yet; the lead's id.
CREATE OR REPLACE FUNCTION lead_capture(p_organisation text, p_name text, p_job_title text, p_buying_role text,
    p_email text, p_phone text, p_country text, p_language text, p_preferred_contact text,
    p_campaign bigint, p_channel text, p_segment bigint, p_origin text, p_captured_on date,
    p_wants text, p_note text, p_someone_else boolean, p_new_need boolean DEFAULT false,
    p_phone_e164 text DEFAULT NULL, p_source bigint DEFAULT NULL)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    known        CONSTANT boolean := p_email IS NOT NULL OR p_phone IS NOT NULL;
    entry_stage  CONSTANT text := CASE WHEN known OR p_name IS NOT NULL THEN 'lead' ELSE 'prospect' END;
    at_moment    timestamptz := tandem_now();
    in_country   text := coalesce(p_country, setting_value('country'));
    new_lead     lead;
    same         bigint;
BEGIN
    IF p_captured_on > tandem_today() THEN
        PERFORM refuse('captured_on', 'This day is in the future: choose today or earlier.');
    ELSIF p_captured_on < tandem_today() THEN
        at_moment := working_day_start(p_captured_on);
        IF at_moment::date <> p_captured_on THEN at_moment := p_captured_on + time '12:00'; END IF;
    END IF;
    IF coalesce(p_new_need, false) THEN -- a new lead of the contact who is known
        SELECT lead.contact_id, lead.organisation_id INTO new_lead.contact_id, new_lead.organisation_id
        FROM lead_duplicates(p_email, p_phone_e164) AS found JOIN lead ON lead.id = found.lead_id LIMIT 1;
    ELSIF NOT coalesce(p_someone_else, false) THEN
        SELECT lead_id INTO same FROM lead_duplicates(p_email, p_phone_e164);
        IF same IS NOT NULL THEN
            PERFORM refuse('someone_else', 'This person exists already. Add to the lead below, or say that it is someone else.');
        END IF;
    END IF;
    IF p_organisation IS NOT NULL AND new_lead.contact_id IS NULL THEN
        new_lead.organisation_id := organisation_named(p_organisation, in_country);
    END IF;
    IF new_lead.contact_id IS NOT NULL THEN
        NULL;
    ELSIF entry_stage = 'lead' THEN
        INSERT INTO contact (organisation_id, name, job_title, buying_role, email, phone, phone_normal, language,
                             country, preferred_contact)
        VALUES (new_lead.organisation_id, p_name, p_job_title, p_buying_role, p_email, p_phone, p_phone_e164,
                p_language, in_country, p_preferred_contact)
        RETURNING id INTO new_lead.contact_id;
    ELSIF p_organisation IS NULL THEN
        PERFORM refuse('email', 'Give an e-mail address or a phone number: one of the two is enough.');
    END IF;
    new_lead.stage := entry_stage;
    new_lead.captured_by := viewer();
    new_lead.campaign_id := p_campaign;
    INSERT INTO lead (contact_id, organisation_id, campaign_id, channel, segment_id, source_id, origin, wants, stage,
                      captured_at, captured_by, prospect_at, lead_at, turn_id)
    VALUES (new_lead.contact_id, new_lead.organisation_id, new_lead.campaign_id,
            coalesce(p_channel, (SELECT channel FROM campaign WHERE id = p_campaign)),
            coalesce(p_segment, (SELECT segment_id FROM campaign WHERE id = p_campaign)), p_source,
            coalesce(p_origin, 'marketing'), p_wants, entry_stage, at_moment, viewer(), at_moment,
            CASE entry_stage WHEN 'lead' THEN at_moment END, turn_person(new_lead))
    RETURNING * INTO new_lead;
    INSERT INTO event (lead_id, move, event_at, person_id, from_stage, from_open, to_stage, to_open,
                       note, to_person_id, exception)
    VALUES (new_lead.id, 'capture', at_moment, viewer(), entry_stage, true, entry_stage, true, p_note,
            new_lead.turn_id, CASE WHEN p_new_need THEN 'new need' WHEN p_someone_else AND EXISTS (
                SELECT FROM lead_duplicates(p_email, p_phone_e164, new_lead.contact_id)) THEN 'someone else' END);
    IF coalesce(p_someone_else, false) AND new_lead.contact_id IS NOT NULL THEN
        PERFORM contact_distinguish_all(new_lead.contact_id);
    END IF;
    RETURN new_lead.id;
END $$;

DROP FUNCTION IF EXISTS lead_edit(bigint, integer, boolean, text, text, text, text, text, text, text, text, text,
    bigint, text, bigint, text, text, text);
DROP FUNCTION IF EXISTS lead_edit(bigint, integer, boolean, text, text, text, text, text, text, text, text, text,
    bigint, text, bigint, text, text, text, text);
-- Refuses an e-mail address or number that is new on a contact and somebody else's.
CREATE OR REPLACE FUNCTION duplicate_refuse(p_contact bigint, p_email text, p_phone_e164 text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    known contact;
BEGIN
    SELECT * INTO known FROM contact WHERE id = p_contact;
    IF EXISTS (SELECT FROM lead_duplicates(
            CASE WHEN email_normal(p_email) IS DISTINCT FROM known.email_normal THEN p_email END,
            CASE WHEN p_phone_e164 IS DISTINCT FROM known.phone_normal THEN p_phone_e164 END, p_contact)) THEN
        PERFORM refuse('someone_else', 'This person exists already. Add to the lead below, or say that it is someone else.');
    END IF;
END $$;

-- Changes what is known of a lead and its contact; refuses when somebody changed it
-- first. Also identifies a prospect: with a contact it becomes a lead.
CREATE OR REPLACE FUNCTION lead_edit(p_lead bigint, p_version integer, p_identify boolean, p_organisation text,
    p_name text, p_job_title text, p_buying_role text, p_email text, p_phone text, p_country text,
    p_language text, p_preferred_contact text, p_campaign bigint, p_channel text, p_segment bigint,
    p_origin text, p_wants text, p_note text, p_phone_e164 text DEFAULT NULL,
    p_someone_else boolean DEFAULT false)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    l          lead;
    last       event;
    in_country CONSTANT text := coalesce(p_country, setting_value('country'));
BEGIN
    SELECT * INTO l FROM lead WHERE id = p_lead FOR UPDATE;
    IF NOT FOUND THEN PERFORM absent(); END IF;
    last := lead_last_event(l.id);
    IF p_version <> l.version THEN
        PERFORM conflict('{} changed this lead meanwhile. What you typed is kept: look at the lead and send again.',
                         person_name(last.person_id));
    END IF;
    IF NOT coalesce(p_someone_else, false) THEN
        PERFORM duplicate_refuse(l.contact_id, p_email, p_phone_e164);
    END IF;
    IF l.organisation_id IS NULL OR p_organisation IS DISTINCT FROM
            (SELECT name FROM organisation WHERE id = l.organisation_id) THEN
        l.organisation_id := organisation_named(p_organisation, in_country);
    END IF;
    IF l.contact_id IS NULL AND coalesce(p_name, p_email, p_phone) IS NOT NULL THEN
        INSERT INTO contact (country) VALUES (in_country) RETURNING id INTO l.contact_id;
    END IF;
    UPDATE contact SET organisation_id = l.organisation_id, name = p_name, job_title = p_job_title,
        buying_role = p_buying_role, email = p_email, phone = p_phone, phone_normal = p_phone_e164,
        country = in_country, language = p_language, preferred_contact = p_preferred_contact
    WHERE id = l.contact_id;
    UPDATE lead SET organisation_id = l.organisation_id, contact_id = l.contact_id,
        campaign_id = p_campaign, channel = p_channel, segment_id = p_segment,
        origin = coalesce(p_origin, origin), wants = p_wants
    WHERE id = l.id;
    IF coalesce(p_someone_else, false) THEN
        PERFORM contact_distinguish_all(l.contact_id);
    END IF;
    IF p_identify THEN
        RETURN lead_move(p_lead, p_version, 'identify', p_note => p_note,
                         p_exception => CASE WHEN p_someone_else THEN 'someone else' END);
    END IF;
    UPDATE lead SET version = version + 1 WHERE id = l.id;
    INSERT INTO event (lead_id, previous_id, move, event_at, person_id, from_stage, from_open,
                       to_stage, to_open, note, exception)
    VALUES (l.id, last.id, 'edit', tandem_now(), viewer(), l.stage, l.closed_at IS NULL, l.stage,
            l.closed_at IS NULL, p_note, CASE WHEN p_someone_else THEN 'someone else' END);
    RETURN l.id;
END $$;
