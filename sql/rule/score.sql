-- Score: what a lead's score is made of is view lead_score_line; here are its parts, and
-- the stored scores that lists filter by. How rules change: score_rule.sql.

-- Parts of the view -----------------------------------------------------------------

-- What LIKE ANY holds against lower-case text, of words between commas: anywhere in an
-- industry or a job title ("chef" is in "driftschef"), at the start of a postal code or
-- a town.
CREATE OR REPLACE FUNCTION score_patterns(p_subject text, p_words text) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE STRICT AS $$
BEGIN
    RETURN (SELECT array_agg(CASE p_subject WHEN 'region' THEN '' ELSE '%' END
                     || replace(replace(replace(lower(trim(word)), '\', '\\'), '%', '\%'), '_', '\_') || '%')
    FROM string_to_table(p_words, ',') AS word WHERE trim(word) <> '');
END $$;

-- How many people an organisation employs, at least: the first number in what is known of
-- its size ("50-249", "1.000+"); NULL when there is none.
CREATE OR REPLACE FUNCTION people_employed(p_size text) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT left(substring(regexp_replace(p_size, '(?<=\d)[.,](?=\d{3}(?!\d))', '', 'g') FROM '\d+'), 9)::bigint $$;

-- Points at an age in days: half from p_half_after on, none from p_none_after on.
CREATE OR REPLACE FUNCTION score_faded(p_points integer, p_age_days integer, p_half_after integer, p_none_after integer)
RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN p_age_days >= p_none_after THEN 0
                WHEN p_age_days >= p_half_after THEN round(p_points / 2.0)::integer
                ELSE p_points END
$$;

-- Whether any rule counts: without one there is no score anywhere.
CREATE OR REPLACE FUNCTION score_in_use() RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN EXISTS (SELECT FROM score_rule WHERE state = 'in_force' AND counts);
END $$;

-- A lead's score as of now; NULL when no rule counts. The agreement's minimum for a
-- hand-over is setting hand_over_score. One plan fits every lead: planning the view takes
-- longer than asking it.
CREATE OR REPLACE FUNCTION lead_score_now(p_lead bigint) RETURNS integer
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    IF NOT score_in_use() THEN
        RETURN NULL;
    END IF;
    RETURN coalesce((SELECT sum(points) FROM lead_score_line WHERE lead_id = p_lead), 0);
END $$;

-- Stored scores -----------------------------------------------------------------------

-- How often a rule was agreed to: a stored score that knew of fewer is out of date.
CREATE OR REPLACE FUNCTION score_decisions() RETURNS bigint LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT count(*) FROM score_rule WHERE state IN ('in_force', 'replaced'));
END $$;

-- Whether a stored score may be another by now: rules changed, or interest faded.
CREATE OR REPLACE FUNCTION score_is_stale(p_stored lead_score, p_decisions bigint) RETURNS boolean
LANGUAGE sql STABLE AS
$$ SELECT p_stored.rules <> p_decisions OR p_stored.interest <> 0 AND p_stored.reckoned_on < tandem_today() $$;

-- Reckons and stores the scores of these leads. The rows are locked first and reckoned
-- by the next statement, which sees all that was committed until then: of two who do so
-- at once the second knows what the first did.
CREATE OR REPLACE FUNCTION score_store(p_leads bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    decisions CONSTANT bigint := score_decisions();
BEGIN
    INSERT INTO lead_score (lead_id) SELECT DISTINCT id FROM unnest(p_leads) AS id ORDER BY id ON CONFLICT DO NOTHING;
    IF decisions = 0 THEN
        RETURN;
    END IF;
    PERFORM FROM lead_score WHERE lead_id = ANY (p_leads) ORDER BY lead_id FOR NO KEY UPDATE;
    UPDATE lead_score SET fit = coalesce(reckoned.fit, 0), interest = coalesce(reckoned.interest, 0),
                          rules = decisions, reckoned_on = tandem_today()
    FROM (SELECT DISTINCT id FROM unnest(p_leads) AS id) AS lead LEFT JOIN (
        SELECT lead_id, sum(points) FILTER (WHERE part = 'fit') AS fit,
               sum(points) FILTER (WHERE part = 'interest') AS interest
        FROM lead_score_line WHERE lead_id = ANY (p_leads) GROUP BY lead_id) AS reckoned ON reckoned.lead_id = lead.id
    WHERE lead_score.lead_id = lead.id;
END $$;

-- Has tandemctl work reckon what is stale, once for all who ask before it begins.
CREATE OR REPLACE FUNCTION rescore_ask() RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM job WHERE kind = 'rescore' AND state = 'queued') THEN
        PERFORM job_add('rescore');
    END IF;
END $$;

-- The same, asked every so often: only when something is stale (interest fades by itself).
CREATE OR REPLACE FUNCTION rescore_if_stale() RETURNS boolean LANGUAGE plpgsql
SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    decisions CONSTANT bigint := score_decisions();
BEGIN
    IF NOT EXISTS (SELECT FROM lead_score WHERE score_is_stale(lead_score, decisions))
       OR EXISTS (SELECT FROM job WHERE kind = 'rescore' AND state IN ('queued', 'running')) THEN
        RETURN false;
    END IF;
    PERFORM job_add('rescore');
    RETURN true;
END $$;

-- One step of a job rescore: the next stale leads, in a transaction of its own. Those that
-- somebody holds at this moment are left for the end. 'done' when none is left.
CREATE OR REPLACE FUNCTION rescore_step(p_job bigint) RETURNS text LANGUAGE plpgsql
SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    leads_at_once CONSTANT integer := 2000;
    decisions     CONSTANT bigint := score_decisions();
    entered       CONSTANT job := job_enter(p_job);
    after_lead    CONSTANT bigint := coalesce((entered.payload ->> 'after')::bigint, 0);
    leads         bigint[];
BEGIN
    IF entered.total_count IS NULL THEN
        PERFORM job_progress(p_job, 0, (SELECT count(*) FROM lead_score WHERE score_is_stale(lead_score, decisions)));
    END IF;
    leads := ARRAY(SELECT lead_id FROM lead_score WHERE lead_id > after_lead AND score_is_stale(lead_score, decisions)
                   ORDER BY lead_id LIMIT leads_at_once FOR NO KEY UPDATE SKIP LOCKED);
    IF cardinality(leads) = 0 AND after_lead = 0 THEN
        RETURN 'done';
    END IF;
    IF cardinality(leads) > 0 THEN
        PERFORM score_store(leads);
        PERFORM job_progress(p_job, entered.done_count + cardinality(leads));
    END IF;
    UPDATE job SET payload = jsonb_build_object('after', coalesce(leads[cardinality(leads)], 0)) WHERE id = p_job;
    RETURN 'more';
END $$;

-- Triggers: what a score is made of changed. Many leads at once (an import) wait for the
-- job; nobody waits for them.
CREATE OR REPLACE FUNCTION score_of_many(p_leads bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    leads_at_once CONSTANT integer := 200;
BEGIN
    IF cardinality(p_leads) <= leads_at_once THEN
        PERFORM score_store(p_leads);
        RETURN;
    END IF;
    -- One that is new knows of no rule, and needs no telling.
    UPDATE lead_score SET rules = 0 WHERE lead_id = ANY (p_leads) AND rules <> 0;
    INSERT INTO lead_score (lead_id) SELECT id FROM unnest(p_leads) AS id ON CONFLICT DO NOTHING;
    IF score_decisions() > 0 THEN
        PERFORM rescore_ask();
    END IF;
END $$;

CREATE OR REPLACE FUNCTION score_of_leads() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM score_of_many(ARRAY(SELECT id FROM changed ORDER BY id));
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER lead_scored AFTER INSERT ON lead REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION score_of_leads();

CREATE OR REPLACE FUNCTION score_of_lead() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM score_store(ARRAY[NEW.id]);
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER lead_scored_anew AFTER UPDATE OF segment_id, contact_id, organisation_id ON lead
    FOR EACH ROW WHEN ((OLD.segment_id, OLD.contact_id, OLD.organisation_id)
                       IS DISTINCT FROM (NEW.segment_id, NEW.contact_id, NEW.organisation_id))
    EXECUTE FUNCTION score_of_lead();

CREATE OR REPLACE FUNCTION score_of_contact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM score_store(ARRAY(SELECT id FROM lead WHERE contact_id = NEW.id ORDER BY id));
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER contact_scored AFTER UPDATE OF job_title, buying_role, country ON contact
    FOR EACH ROW WHEN ((OLD.job_title, OLD.buying_role, OLD.country)
                       IS DISTINCT FROM (NEW.job_title, NEW.buying_role, NEW.country))
    EXECUTE FUNCTION score_of_contact();

CREATE OR REPLACE FUNCTION score_of_organisation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM score_of_many(ARRAY(SELECT id FROM lead WHERE organisation_id = NEW.id ORDER BY id));
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER organisation_scored AFTER UPDATE OF industry, size, country, postal_code, city ON organisation
    FOR EACH ROW WHEN ((OLD.industry, OLD.size, OLD.country, OLD.postal_code, OLD.city)
                       IS DISTINCT FROM (NEW.industry, NEW.size, NEW.country, NEW.postal_code, NEW.city))
    EXECUTE FUNCTION score_of_organisation();

-- Touches recorded, taken away with a batch, or moved by a merge.
CREATE OR REPLACE FUNCTION score_of_touches() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM score_of_many(ARRAY(SELECT DISTINCT lead_id FROM changed ORDER BY lead_id));
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER touch_scored AFTER INSERT ON touch REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION score_of_touches();
CREATE OR REPLACE TRIGGER touch_gone_scored AFTER DELETE ON touch REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION score_of_touches();

CREATE OR REPLACE FUNCTION score_of_both() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM score_store(ARRAY[OLD.lead_id, NEW.lead_id]);
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER touch_moved_scored AFTER UPDATE OF lead_id, kind, touch_at ON touch
    FOR EACH ROW WHEN ((OLD.lead_id, OLD.kind, OLD.touch_at) IS DISTINCT FROM (NEW.lead_id, NEW.kind, NEW.touch_at))
    EXECUTE FUNCTION score_of_both();

CREATE OR REPLACE FUNCTION score_of_mark() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM score_store(ARRAY[NEW.lead_id]);
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER lead_mark_scored AFTER INSERT ON lead_mark
    FOR EACH ROW EXECUTE FUNCTION score_of_mark();
CREATE OR REPLACE TRIGGER lead_mark_moved_scored AFTER UPDATE OF lead_id ON lead_mark
    FOR EACH ROW EXECUTE FUNCTION score_of_both();

-- A hand-over keeps the score it was made with, to hold against what sales then says.
CREATE OR REPLACE FUNCTION score_at_hand_over() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.score := lead_score_now(NEW.lead_id);
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER event_score BEFORE INSERT ON event
    FOR EACH ROW WHEN (NEW.move IN ('hand-over', 'call-wanted')) EXECUTE FUNCTION score_at_hand_over();

-- What people do ----------------------------------------------------------------------

-- Marks a lead's interest by hand; the lead's id. NULL takes the mark away.
CREATE OR REPLACE FUNCTION lead_mark_set(p_lead bigint, p_mark text, p_why text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM lead WHERE id = p_lead) THEN PERFORM absent(); END IF;
    IF NOT viewer_is_colleague() THEN
        PERFORM forbidden('Only sales and marketing mark a lead.');
    END IF;
    INSERT INTO lead_mark (lead_id, mark, why, marked_by, marked_at)
    VALUES (p_lead, p_mark, p_why, viewer(), tandem_now());
    RETURN p_lead;
END $$;

-- What is known of the organisation behind a lead, for fit; the lead's id.
CREATE OR REPLACE FUNCTION organisation_describe(p_lead bigint, p_version integer, p_industry text, p_size text,
    p_number text, p_street text, p_postal_code text, p_city text, p_country text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    o organisation;
BEGIN
    SELECT * INTO o FROM organisation WHERE id = (SELECT organisation_id FROM lead WHERE id = p_lead) FOR NO KEY UPDATE;
    IF NOT FOUND THEN PERFORM absent(); END IF;
    IF NOT viewer_is_colleague() THEN
        PERFORM forbidden('Only sales and marketing describe an organisation.');
    END IF;
    IF p_version IS DISTINCT FROM o.version THEN
        PERFORM conflict('Somebody changed {} meanwhile. What you typed is kept: look at it and send again.', o.name);
    END IF;
    UPDATE organisation SET industry = p_industry, size = p_size, number = p_number, street = p_street,
        postal_code = p_postal_code, city = p_city, country = p_country, version = version + 1
    WHERE id = o.id;
    RETURN p_lead;
END $$;
