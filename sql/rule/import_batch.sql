-- A batch from its first row copied to its report, for tandemctl import and the page.

DROP FUNCTION IF EXISTS import_begin(text);
DROP FUNCTION IF EXISTS import_progress(text);

-- A batch to copy rows for: the one of that number, or a new one; its number. Holds off
-- other loads until import_end or until the connection dies: two could make the same
-- name. Sweeps what loads that were broken off left.
CREATE OR REPLACE FUNCTION import_begin(p_batch bigint, p_file_name text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
BEGIN
    PERFORM pg_advisory_lock(hashtext('tandem import'));
    DELETE FROM import_row;
    DELETE FROM import_name;
    IF p_batch IS NULL THEN
        INSERT INTO import_batch (file_name, state) VALUES (p_file_name, 'loading') RETURNING id INTO p_batch;
    END IF;
    RETURN p_batch;
END $$;

-- The country of people and phone numbers of a file where it names none.
CREATE OR REPLACE FUNCTION import_country(p_batch bigint) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT country FROM import_batch WHERE id = p_batch), setting_value('country'))
$$;

-- Keeps what is to be said of single rows, which staging will forget.
CREATE OR REPLACE FUNCTION import_rows_keep(p_batch bigint, p_check boolean) RETURNS void
LANGUAGE plpgsql SET jit = off AS $$
BEGIN
    DELETE FROM import_refused WHERE batch_id = p_batch;
    INSERT INTO import_refused (batch_id, line, field, problem, detail, cells)
    SELECT batch_id, line, problem_field, problem, problem_detail, coalesce(cells, '{}') FROM import_row
    WHERE batch_id = p_batch AND problem IS NOT NULL;
    IF NOT p_check THEN
        RETURN;
    END IF;
    DELETE FROM import_duplicate WHERE batch_id = p_batch;
    INSERT INTO import_duplicate (batch_id, line, who, lead_id, first_line, same_email)
    SELECT batch_id, line, concat_ws(', ', coalesce(person_name, email, phone), organisation), duplicate_id,
           duplicate_line, same_email
    FROM import_row
    WHERE batch_id = p_batch AND problem IS NULL AND coalesce(duplicate_id, duplicate_line) IS NOT NULL;
    DELETE FROM import_unknown WHERE batch_id = p_batch;
    INSERT INTO import_unknown (batch_id, kind, name, row_count)
    SELECT p_batch, n.kind, n.spelling, count(DISTINCT r.line)
    FROM import_row r, LATERAL (VALUES
        ('campaign', r.campaign), ('channel', r.channel), ('segment', r.segment),
        ('person', r.handed_over_by), ('person', r.accepted_by), ('person', r.owner)) AS named (kind, name)
    JOIN import_name n ON n.batch_id = p_batch AND n.kind = named.kind AND n.word = lower(name) AND n.id IS NULL
    WHERE r.batch_id = p_batch AND r.problem IS NULL GROUP BY n.kind, n.spelling;
    PERFORM import_turns_keep(p_batch);
    UPDATE import_batch SET (unnamed_count, unnamed_update_count, unnamed_duplicate_count) = (
        SELECT count(*), count(*) FILTER (WHERE NOT is_new),
               count(*) FILTER (WHERE coalesce(duplicate_id, duplicate_line) IS NOT NULL)
        FROM import_row JOIN import_rows_unnamed(p_batch) USING (line) WHERE batch_id = p_batch)
    WHERE id = p_batch;
END $$;

-- What the check or the load of a batch came to; kept with it.
CREATE OR REPLACE FUNCTION import_loaded(p_batch bigint, p_check boolean, p_blank_rows bigint,
    OUT rows bigint, OUT refused bigint, OUT new_leads bigint, OUT changed_leads bigint, OUT joined bigint,
    OUT skipped bigint, OUT campaigns bigint, OUT channels bigint, OUT segments bigint, OUT people bigint,
    OUT organisations bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp SET jit = off AS $$
DECLARE
    updates    bigint;
    same_people bigint;
BEGIN
    SELECT count(*), count(*) FILTER (WHERE problem IS NOT NULL), count(*) FILTER (WHERE is_skipped),
        count(*) FILTER (WHERE problem IS NULL AND NOT is_new AND is_repeated IS NOT TRUE),
        count(*) FILTER (WHERE problem IS NULL AND coalesce(duplicate_id, duplicate_line) IS NOT NULL)
    INTO rows, refused, skipped, updates, same_people FROM import_row WHERE batch_id = p_batch;
    PERFORM import_rows_keep(p_batch, p_check);
    UPDATE import_batch AS b SET
        row_count = rows, blank_count = p_blank_rows, refused_count = refused, skipped_count = skipped,
        update_count = updates, duplicate_count = same_people,
        state = CASE WHEN p_check THEN 'checked' ELSE 'loaded' END, version = version + 1,
        loaded_at = CASE WHEN NOT p_check THEN tandem_now() END
    WHERE id = p_batch
    RETURNING b.new_leads, b.changed_leads, b.joined_count INTO new_leads, changed_leads, joined;
    IF NOT p_check THEN
        DELETE FROM import_part WHERE upload = (SELECT upload FROM import_batch WHERE id = p_batch);
    END IF;
    SELECT count(*) FILTER (WHERE kind = 'campaign'), count(*) FILTER (WHERE kind = 'channel'),
           count(*) FILTER (WHERE kind = 'segment'), count(*) FILTER (WHERE kind = 'person'),
           count(*) FILTER (WHERE kind = 'organisation')
    INTO campaigns, channels, segments, people, organisations
    FROM import_name WHERE batch_id = p_batch AND is_new;
END $$;

-- Ends the work on a batch: its staging rows go; a load of tandemctl that changed
-- nothing leaves no batch.
CREATE OR REPLACE FUNCTION import_end(p_batch bigint) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
    DELETE FROM import_row WHERE batch_id = p_batch;
    DELETE FROM import_name WHERE batch_id = p_batch;
    DELETE FROM import_batch WHERE id = p_batch AND made_by IS NULL AND new_leads = 0 AND changed_leads = 0
        AND joined_count = 0 AND NOT EXISTS (SELECT 1 FROM event WHERE batch_id = p_batch);
    SELECT pg_advisory_unlock(hashtext('tandem import'));
$$;
