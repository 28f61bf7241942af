-- Sources of submissions, and the tokens of programs that send for them.

-- Who keeps sources and reads what was sent: marketing, managers and admins.
CREATE OR REPLACE FUNCTION viewer_keeps_sources() RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT viewer_has('marketing') OR viewer_has('manager') OR viewer_has('admin') $$;

CREATE OR REPLACE FUNCTION source_keeper_acts() RETURNS void LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF NOT viewer_keeps_sources() THEN
        PERFORM forbidden('Marketing, managers and admins keep the sources.');
    END IF;
END $$;

-- A new key for a form: 128 random bits and more, in letters and digits.
CREATE OR REPLACE FUNCTION form_key_new() RETURNS text LANGUAGE sql VOLATILE AS
$$ SELECT replace(gen_random_uuid()::text, '-', '') $$;

-- Saves a source (NULL: a new one); its id. A form that is turned off loses its key; on
-- again it gets another, and pages with the old one send nothing any more.
CREATE OR REPLACE FUNCTION source_save(p_id bigint, p_version integer, p_name text, p_campaign bigint, p_channel text,
    p_segment bigint, p_origin text, p_language text, p_country text, p_wants_call boolean, p_consent_wording text,
    p_takes_form boolean, p_thanks_link text, p_minute_limit integer, p_active boolean)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    saved_id bigint := p_id;
BEGIN
    PERFORM source_keeper_acts();
    IF EXISTS (SELECT FROM source WHERE lower(name) = lower(p_name) AND id IS DISTINCT FROM p_id) THEN
        PERFORM refuse('name', 'There is a source of this name already.');
    END IF;
    IF p_id IS NULL THEN
        INSERT INTO source (name) VALUES (p_name) RETURNING id INTO saved_id;
    ELSE
        PERFORM FROM source WHERE id = p_id AND version = p_version FOR UPDATE;
        IF NOT FOUND THEN
            PERFORM conflict('Somebody changed this source meanwhile. What you typed is kept: send again to keep it.');
        END IF;
    END IF;
    UPDATE source SET name = p_name, campaign_id = p_campaign, channel = p_channel, segment_id = p_segment,
        origin = coalesce(p_origin, 'marketing'), language = p_language, country = p_country,
        wants_call = p_wants_call, consent_wording = p_consent_wording,
        form_key = CASE WHEN p_takes_form THEN coalesce(form_key, form_key_new()) END, thanks_link = p_thanks_link,
        minute_limit = coalesce(p_minute_limit, minute_limit), active = p_active,
        version = CASE WHEN p_id IS NULL THEN 1 ELSE version + 1 END
    WHERE id = saved_id;
    RETURN saved_id;
END $$;

-- Keeps the hash of a token that its maker sees once; the token's id.
CREATE OR REPLACE FUNCTION source_token_make(p_source bigint, p_name text, p_hash bytea) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    made_id bigint;
BEGIN
    PERFORM source_keeper_acts();
    IF NOT EXISTS (SELECT FROM source WHERE id = p_source AND active) THEN
        PERFORM conflict('This source is not in use: nothing can be sent for it.');
    END IF;
    INSERT INTO source_token (source_id, name, token_hash, made_by) VALUES (p_source, p_name, p_hash, viewer())
    RETURNING id INTO made_id;
    RETURN made_id;
END $$;

-- Ends a token for good; its source's id.
CREATE OR REPLACE FUNCTION source_token_revoke(p_token bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    of_source bigint;
BEGIN
    PERFORM source_keeper_acts();
    UPDATE source_token SET revoked_at = tandem_now(), revoked_by = viewer()
    WHERE id = p_token AND revoked_at IS NULL RETURNING source_id INTO of_source;
    IF NOT FOUND THEN
        PERFORM conflict('This token was revoked already.');
    END IF;
    RETURN of_source;
END $$;
