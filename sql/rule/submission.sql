-- Submissions of machines: stored first, judged after (DOMAIN, Rules learnt, c).

CREATE OR REPLACE FUNCTION refuse_token() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = 'TD401', MESSAGE = 'no such token';
END $$;

CREATE OR REPLACE FUNCTION refuse_rate(p_seconds integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = 'TD429', MESSAGE = 'too many', DETAIL = greatest(p_seconds, 1);
END $$;

-- Storing --------------------------------------------------------------------------------

-- The token that is in use and has this hash; its id and source, and that it was used.
CREATE OR REPLACE FUNCTION source_token_used(p_hash bytea) RETURNS source_token LANGUAGE plpgsql AS $$
DECLARE
    token source_token;
BEGIN
    SELECT source_token.* INTO token FROM source_token JOIN source ON source.id = source_id
    WHERE token_hash = p_hash AND revoked_at IS NULL AND active;
    -- Once a minute is enough to know: not every submission waits for the one before it.
    UPDATE source_token SET last_used_at = tandem_now()
    WHERE id = token.id AND (last_used_at IS NULL OR last_used_at < tandem_now() - interval '1 minute');
    RETURN token;
END $$;

-- Refuses what is more than a source takes in a minute or, of a form that all can read,
-- more than one address may send. Counted without a lock: a few at once may slip by.
CREATE OR REPLACE FUNCTION submission_rate(p_source source, p_token bigint, p_address bytea) RETURNS void
LANGUAGE plpgsql STABLE AS $$
DECLARE
    address_limit CONSTANT integer := 10;
    minute        CONSTANT interval := '1 minute';
    full_until    timestamptz;
BEGIN
    -- The window is full until the oldest of as many as are taken has left it.
    SELECT max(oldest) + minute INTO full_until FROM (
        (SELECT received_at AS oldest FROM submission WHERE source_id = p_source.id
         ORDER BY id DESC OFFSET p_source.minute_limit - 1 LIMIT 1)
        UNION ALL
        (SELECT received_at FROM submission WHERE address_hash = p_address AND p_token IS NULL
         ORDER BY id DESC OFFSET address_limit - 1 LIMIT 1)) AS counted;
    IF full_until > tandem_now() THEN
        PERFORM refuse_rate(ceil(extract(epoch FROM full_until - tandem_now()))::integer);
    END IF;
END $$;

-- The submission sent before with this key; NULL when it is a new one. The same key with
-- something else is a mistake of the sender.
CREATE OR REPLACE FUNCTION submission_before(p_source bigint, p_key text, p_sent jsonb) RETURNS submission
LANGUAGE plpgsql STABLE AS $$
DECLARE
    before submission;
BEGIN
    SELECT * INTO before FROM submission WHERE source_id = p_source AND idempotency_key = p_key;
    IF before.sent <> p_sent THEN
        PERFORM refuse('idempotency_key', 'This key was used before, with something else.');
    END IF;
    RETURN before;
END $$;

-- Stores what a machine sent: by a token, or by the key of a form. p_receipt is new and
-- random; what is stored already under it, or under the idempotency key, is not stored
-- again. With a problem it is judged at once: refused.
CREATE OR REPLACE FUNCTION submission_add(p_token_hash bytea, p_form_key text, p_address bytea, p_receipt text,
    p_idempotency_key text, p_sent jsonb, p_problem_field text, p_problem text,
    OUT receipt text, OUT submission bigint, OUT country text, OUT language text, OUT thanks_link text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    token       source_token;
    from_source source;
    stored      submission;
BEGIN
    IF p_token_hash IS NOT NULL THEN
        token := source_token_used(p_token_hash);
    END IF;
    SELECT * INTO from_source FROM source
    WHERE active AND CASE WHEN p_token_hash IS NOT NULL THEN id = token.source_id ELSE form_key = p_form_key END;
    IF from_source.id IS NULL THEN PERFORM refuse_token(); END IF;
    stored := submission_before(from_source.id, p_idempotency_key, p_sent);
    IF stored.id IS NULL THEN
        PERFORM submission_rate(from_source, token.id, p_address);
        INSERT INTO submission (receipt, source_id, token_id, idempotency_key, address_hash, sent,
                                consent_wording, outcome, judged_at, problem_field, problem)
        VALUES (p_receipt, from_source.id, token.id, p_idempotency_key, p_address, p_sent,
                CASE WHEN coalesce(p_sent ->> 'consent', 'false') NOT IN ('', 'false') THEN from_source.consent_wording END,
                CASE WHEN p_problem IS NOT NULL THEN 'refused' END,
                CASE WHEN p_problem IS NOT NULL THEN tandem_now() END, p_problem_field, p_problem)
        ON CONFLICT DO NOTHING RETURNING * INTO stored;
    END IF;
    IF stored.id IS NULL THEN -- sent twice at once: the other was first
        SELECT * INTO stored FROM submission AS s WHERE s.receipt = p_receipt;
        IF stored.id IS NULL THEN
            stored := submission_before(from_source.id, p_idempotency_key, p_sent);
        END IF;
    ELSIF stored.receipt = p_receipt AND stored.outcome IS NULL THEN
        UPDATE submission SET job_id = job_add('submission', jsonb_build_object('submission', id),
                                               now() + interval '1 minute') WHERE id = stored.id;
    END IF;
    receipt := stored.receipt;
    submission := stored.id;
    country := submission_country(stored, from_source);
    language := from_source.language;
    thanks_link := from_source.thanks_link;
END $$;

-- Judging --------------------------------------------------------------------------------

-- What a submission says of a field, as mended where it was; NULL for nothing.
CREATE OR REPLACE FUNCTION submission_says(p_submission submission, p_field text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT nullif(trim((p_submission.sent || coalesce(p_submission.corrected, '{}')) ->> p_field), '')
$$;

-- Whether no person filled in the form. Its field website is hidden from people; a page
-- that runs our script also says how many seconds it was open, and nobody types a name
-- and an address in three. Programs with a token know their own senders. Not asked again
-- once a person stood in for it.
CREATE OR REPLACE FUNCTION submission_is_robot(p_submission submission) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT p_submission.token_id IS NULL AND p_submission.corrected_by IS NULL
       AND (trim(coalesce(p_submission.sent ->> 'website', '')) <> ''
            OR CASE WHEN coalesce(p_submission.sent ->> 'seconds', '') = '' THEN false
                    WHEN p_submission.sent ->> 'seconds' ~ '^[0-9]{1,9}(\.[0-9]+)?$'
                        THEN (p_submission.sent ->> 'seconds')::numeric < 3
                    ELSE true END)
$$;

-- The country a submission's phone number is of.
CREATE OR REPLACE FUNCTION submission_country(p_submission submission, p_source source) RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT coalesce(submission_says(p_submission, 'country'), p_source.country, setting_value('country'))
$$;

-- A twin of the last ten minutes that became something: a double click, a page sent again.
CREATE OR REPLACE FUNCTION submission_twin(p_submission submission) RETURNS submission LANGUAGE sql STABLE AS $$
    SELECT * FROM submission
    WHERE source_id = p_submission.source_id AND id < p_submission.id
      AND received_at > p_submission.received_at - interval '10 minutes'
      AND lead_id IS NOT NULL AND sent - 'seconds' = p_submission.sent - 'seconds'
    ORDER BY id DESC LIMIT 1
$$;

-- The lead of the same person that matters most: an open one, else the customer's, else
-- one that was lost, else one that was none.
CREATE OR REPLACE FUNCTION submission_known(p_submission submission, p_phone_e164 text) RETURNS lead
LANGUAGE sql STABLE AS $$
    SELECT lead.* FROM lead_duplicates(submission_says(p_submission, 'email'), p_phone_e164) AS same
    JOIN lead ON lead.id = same.lead_id
    ORDER BY array_position(ARRAY['customer', 'lost', 'not_a_lead'], lead.closed_as) NULLS FIRST, lead.id DESC LIMIT 1
$$;

-- What was sent and Tandem has no field for: kept on the record as further facts.
CREATE OR REPLACE FUNCTION submission_facts(p_submission submission) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_object_agg(left(said.key, 80), left(said.value, 2000))
    FROM jsonb_each_text(p_submission.sent) AS said
    WHERE trim(said.value) <> '' AND said.key NOT IN ('name', 'organisation', 'job_title', 'email', 'phone',
        'country', 'language', 'preferred_contact', 'wants', 'consent')
      AND (p_submission.token_id IS NOT NULL OR said.key NOT IN ('website', 'seconds'))
$$;

-- A new lead of it; its id. Whoever wants to be called goes over to sales by it.
CREATE OR REPLACE FUNCTION submission_capture(p_submission submission, p_source source, p_phone_e164 text,
    p_new_need boolean)
RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    captured bigint := lead_capture(
        p_organisation => submission_says(p_submission, 'organisation'),
        p_name => submission_says(p_submission, 'name'), p_job_title => submission_says(p_submission, 'job_title'),
        p_buying_role => NULL, p_email => submission_says(p_submission, 'email'),
        p_phone => submission_says(p_submission, 'phone'), p_phone_e164 => p_phone_e164,
        p_country => submission_country(p_submission, p_source),
        p_language => coalesce(submission_says(p_submission, 'language'), p_source.language),
        p_preferred_contact => submission_says(p_submission, 'preferred_contact'),
        p_campaign => p_source.campaign_id, p_channel => coalesce(p_source.channel,
            (SELECT channel FROM campaign WHERE id = p_source.campaign_id), 'website'),
        p_segment => p_source.segment_id, p_origin => p_source.origin,
        p_captured_on => nullif(p_submission.received_at::date, tandem_today()),
        p_wants => submission_says(p_submission, 'wants'), p_note => NULL, p_someone_else => NOT p_new_need,
        p_new_need => p_new_need, p_source => p_source.id);
BEGIN
    UPDATE lead SET facts = submission_facts(p_submission) WHERE id = captured;
    IF p_source.wants_call THEN
        PERFORM lead_call_wanted(captured);
    END IF;
    RETURN captured;
END $$;

-- A person we know did something: their lead gets a touch. Somebody deals with a question,
-- with whoever wants to be called, and with whoever was lost or no lead and comes back:
-- who would have the turn if it were reopened.
CREATE OR REPLACE FUNCTION submission_touch(p_submission submission, p_source source, p_lead lead) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    holder CONSTANT bigint := coalesce(p_lead.turn_id, turn_person(p_lead));
    wants  CONSTANT text := submission_says(p_submission, 'wants');
BEGIN
    PERFORM touch_add(p_lead.id, 'form', p_submission.received_at, p_source.channel, p_source.campaign_id, wants,
                      CASE WHEN wants IS NOT NULL OR p_source.wants_call OR p_lead.closed_at IS NOT NULL THEN holder END,
                      p_source.id);
END $$;

-- What becomes of a submission that a person sent: its outcome and lead.
CREATE OR REPLACE FUNCTION submission_settle(p_submission submission, p_phone_e164 text,
    OUT outcome text, OUT lead_id bigint)
LANGUAGE plpgsql AS $$
DECLARE
    from_source source;
    twin        submission;
    known       lead;
BEGIN
    SELECT * INTO from_source FROM source WHERE id = p_submission.source_id;
    twin := submission_twin(p_submission);
    known := submission_known(p_submission, p_phone_e164);
    IF twin.id IS NOT NULL THEN
        outcome := 'repeated';
        lead_id := twin.lead_id;
    ELSIF known.id IS NULL OR known.closed_as = 'customer' THEN
        outcome := CASE WHEN known.id IS NULL THEN 'lead' ELSE 'new_need' END;
        lead_id := submission_capture(p_submission, from_source, p_phone_e164, known.id IS NOT NULL);
    ELSE
        outcome := 'touch';
        lead_id := known.id;
        IF from_source.wants_call AND known.closed_at IS NULL THEN
            PERFORM lead_call_wanted(known.id);
            SELECT * INTO known FROM lead WHERE id = known.id; -- sales' turn now, if it was not
        END IF;
        PERFORM submission_touch(p_submission, from_source, known);
    END IF;
    IF p_submission.consent_wording IS NOT NULL THEN -- for the address and number it was given with
        PERFORM consent_give(contact.id, contact.email_normal = email_normal(submission_says(p_submission, 'email')),
                             contact.phone_normal = p_phone_e164, p_submission.consent_wording,
                             from_source.campaign_id, from_source.id)
        FROM lead JOIN contact ON contact.id = lead.contact_id WHERE lead.id = submission_settle.lead_id;
    END IF;
END $$;

-- One at a time of the same person, so that two at once do not become two leads.
CREATE OR REPLACE FUNCTION submission_queue(p_submission submission, p_phone_e164 text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('submission of ' || email_normal(submission_says(p_submission, 'email')), 0));
    PERFORM pg_advisory_xact_lock(hashtextextended('submission by ' || p_phone_e164, 0));
END $$;

-- Judges a submission, once: its outcome. What a rule refuses is kept, with its words;
-- any other failure leaves it as it was, for the job to try again.
CREATE OR REPLACE FUNCTION submission_judge(p_submission bigint, p_phone_e164 text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    judged submission;
BEGIN
    SELECT * INTO judged FROM submission WHERE id = p_submission FOR UPDATE;
    IF judged.id IS NULL THEN PERFORM absent(); END IF;
    IF judged.outcome IS NOT NULL THEN RETURN judged.outcome; END IF;
    judged.problem_field := NULL;
    judged.problem := NULL;
    IF submission_is_robot(judged) THEN
        judged.outcome := 'robot';
    ELSE
        BEGIN
            PERFORM submission_queue(judged, p_phone_e164);
            SELECT outcome, lead_id INTO judged.outcome, judged.lead_id FROM submission_settle(judged, p_phone_e164);
        EXCEPTION WHEN SQLSTATE 'TD422' THEN
            judged.outcome := 'refused';
            GET STACKED DIAGNOSTICS judged.problem_field = COLUMN_NAME, judged.problem = MESSAGE_TEXT;
        END;
    END IF;
    UPDATE submission SET outcome = judged.outcome, lead_id = judged.lead_id, problem_field = judged.problem_field,
        problem = judged.problem, judged_at = tandem_now(), version = version + 1
    WHERE id = judged.id;
    -- The job is for when nobody came so far; who runs it now ends it.
    DELETE FROM job WHERE id = judged.job_id AND state = 'queued';
    RETURN judged.outcome;
END $$;

-- What a job needs to know of its submission to judge it: C makes E.164 of the two.
CREATE OR REPLACE FUNCTION submission_phone(p_job bigint, OUT phone text, OUT country text) RETURNS record
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
    SELECT submission_says(submission, 'phone'), submission_country(submission, source)
    FROM job JOIN submission ON submission.id = (payload ->> 'submission')::bigint JOIN source ON source.id = source_id
    WHERE job.id = p_job
$$;

-- Tries a submission again, with what a person mended in it; NULLs leave nothing there.
-- Whoever does so says that a person sent it. The job judges it, on their behalf.
CREATE OR REPLACE FUNCTION submission_retry(p_id bigint, p_version integer, p_name text, p_organisation text,
    p_email text, p_phone text, p_country text, p_wants text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    tried submission;
BEGIN
    IF NOT (viewer_has('marketing') OR viewer_has('manager')) THEN
        PERFORM forbidden('Marketing and managers decide what becomes of a submission.');
    END IF;
    SELECT * INTO tried FROM submission WHERE id = p_id FOR UPDATE;
    IF tried.id IS NULL THEN PERFORM absent(); END IF;
    IF tried.lead_id IS NOT NULL THEN
        PERFORM conflict('This submission has become a lead already.');
    ELSIF tried.version <> p_version THEN
        PERFORM conflict('Somebody tried this submission meanwhile. What you typed is kept: look at what became of it.');
    END IF;
    DELETE FROM job WHERE id = tried.job_id AND state = 'queued';
    UPDATE submission SET outcome = NULL, judged_at = NULL, problem_field = NULL, problem = NULL,
        corrected_by = viewer(), version = version + 1,
        corrected = jsonb_build_object('name', p_name, 'organisation', p_organisation, 'email', p_email,
                                       'phone', p_phone, 'country', p_country, 'wants', p_wants),
        job_id = job_add('submission', jsonb_build_object('submission', id))
    WHERE id = p_id;
    RETURN p_id;
END $$;
