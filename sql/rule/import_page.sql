-- The steps of the import page: uploaded, columns looked at, checked, loaded, undone.
-- What takes long is a job of kind import; the batch's state says what it is to do.

-- A heading as synonyms and memory know it: lower case, letters and digits alone.
CREATE OR REPLACE FUNCTION import_heading(p_heading text) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT trim(regexp_replace(lower(p_heading), '[^[:alnum:]]+', ' ', 'g')) $$;

-- The headings of a file in their order; the second of the same name has a 2 behind it.
CREATE OR REPLACE FUNCTION import_headings(p_headings text[])
RETURNS TABLE (place bigint, heading text, key text) LANGUAGE sql IMMUTABLE AS $$
    SELECT place, import_heading(said), concat_ws(' ', lower(said), nullif(row_number() OVER
           (PARTITION BY lower(said) ORDER BY place), 1))
    FROM unnest(p_headings) WITH ORDINALITY AS file (said, place)
$$;

-- Which headings a file has, whatever their order; Tandem's own columns about refused
-- rows are none.
CREATE OR REPLACE FUNCTION import_heading_set(p_headings text[]) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
    SELECT array_agg(key ORDER BY key) FROM import_headings(p_headings) WHERE key NOT LIKE 'tandem\_%'
$$;

-- What the columns of a file are by their headings alone. A field takes one column, but
-- for parts of names and addresses, which are fields of their own here.
CREATE OR REPLACE FUNCTION import_guess(p_headings text[]) RETURNS text[] LANGUAGE sql STABLE AS $$
    SELECT array_agg(CASE WHEN nth = 1 THEN coalesce(target, 'fact') ELSE 'fact' END ORDER BY place)
    FROM (SELECT place, target, row_number() OVER (PARTITION BY target ORDER BY place) AS nth
          FROM import_headings(p_headings) LEFT JOIN import_synonym USING (heading)) AS guessed
$$;

-- The country that headings speak the language of; who looks at them decides where they
-- tell nothing.
CREATE OR REPLACE FUNCTION import_country_guess(p_headings text[]) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT country FROM import_headings(p_headings) JOIN import_synonym USING (heading)
                     WHERE country IS NOT NULL GROUP BY country ORDER BY count(*) DESC, country LIMIT 1),
                    (SELECT country FROM person WHERE id = viewer()))
$$;

-- Refuses whoever may not load files.
CREATE OR REPLACE FUNCTION import_viewer_refuse() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF NOT (viewer_has('marketing') OR viewer_has('manager')) THEN
        PERFORM forbidden('Files are loaded by marketing and by managers.');
    END IF;
END $$;

-- Takes over what the file's first line and its amounts said (p_reading: encoding,
-- delimiter, decimal, headings), and says what its columns are: as the last time for
-- the same headings, else by guess.
CREATE OR REPLACE FUNCTION import_reading_set(p_batch bigint, p_reading jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    said_headings CONSTANT text[] := ARRAY(SELECT jsonb_array_elements_text(p_reading -> 'headings'));
    remembered    import_memory;
BEGIN
    SELECT * INTO remembered FROM import_memory WHERE headings = import_heading_set(said_headings);
    UPDATE import_batch SET
        state = 'draft', version = version + 1, problem = NULL,
        encoding = p_reading ->> 'encoding', delimiter = p_reading ->> 'delimiter', headings = said_headings,
        date_order = coalesce(remembered.date_order, 'dmy'),
        decimal_mark = coalesce(remembered.decimal_mark, p_reading ->> 'decimal'),
        country = coalesce(remembered.country, import_country_guess(said_headings)),
        columns_from = CASE WHEN remembered.headings IS NULL THEN 'guess' ELSE 'memory' END,
        columns = CASE WHEN remembered.headings IS NULL THEN import_guess(said_headings)
            ELSE (SELECT array_agg(coalesce(remembered.columns ->> key, 'fact') ORDER BY place)
                  FROM import_headings(said_headings)) END
    WHERE id = p_batch;
END $$;

-- A batch for a file whose pieces were stored under p_upload; its number. Sweeps pieces
-- nobody came back for, and files nobody loaded within a week.
CREATE OR REPLACE FUNCTION import_uploaded(p_file_name text, p_upload text, p_reading jsonb) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    batch_id bigint;
BEGIN
    PERFORM import_viewer_refuse();
    DELETE FROM import_batch WHERE state IN ('draft', 'checked') AND made_at < tandem_now() - interval '7 days';
    DELETE FROM import_part AS p WHERE made_at < now() - interval '1 hour'
        AND NOT EXISTS (SELECT FROM import_batch WHERE upload = p.upload);
    INSERT INTO import_batch (file_name, state, made_by, upload, size_bytes)
    SELECT left(p_file_name, 200), 'draft', viewer(), p_upload, sum(length(bytes))
    FROM import_part WHERE upload = p_upload RETURNING id INTO batch_id;
    PERFORM import_reading_set(batch_id, p_reading);
    RETURN batch_id;
END $$;

-- The batch, locked for a step by the viewer, who saw p_version of it; p_states: those
-- the step starts from.
CREATE OR REPLACE FUNCTION import_step(p_batch bigint, p_version integer, p_states text[]) RETURNS import_batch
LANGUAGE plpgsql AS $$
DECLARE
    b import_batch;
BEGIN
    PERFORM import_viewer_refuse();
    SELECT * INTO b FROM import_batch WHERE id = p_batch FOR UPDATE;
    IF NOT FOUND THEN PERFORM absent(); END IF;
    IF b.state <> ALL (p_states) OR b.version IS DISTINCT FROM p_version THEN
        PERFORM conflict('This file is further on than the page you sent: look at it again.');
    END IF;
    RETURN b;
END $$;

-- Hands the batch to the job, which does what the state says.
CREATE OR REPLACE FUNCTION import_job_add(p_batch bigint, p_state text) RETURNS void LANGUAGE sql AS $$
    UPDATE import_batch SET state = p_state, version = version + 1, problem = NULL,
        job_id = job_add('import', jsonb_build_object('batch', p_batch))
    WHERE id = p_batch
$$;

-- Reads the file anew, in another encoding or with another separator.
CREATE OR REPLACE FUNCTION import_read_again(p_batch bigint, p_version integer, p_reading jsonb) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
BEGIN
    PERFORM import_step(p_batch, p_version, ARRAY['draft', 'checked']);
    PERFORM import_reading_set(p_batch, p_reading);
    RETURN p_batch;
END $$;

-- Refuses columns from which no lead can come.
CREATE OR REPLACE FUNCTION import_columns_refuse(p_columns text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF NOT p_columns && ARRAY['reference', 'organisation', 'person_name', 'first_name', 'last_name', 'email', 'phone'] THEN
        PERFORM refuse('column', 'Say which column holds a reference, an organisation, a name, an e-mail address or a phone number.');
    END IF;
    IF EXISTS (SELECT FROM unnest(p_columns) AS said (target)
               WHERE target NOT IN ('fact', 'person_name', 'organisation', 'street', 'note', 'first_name', 'infix', 'last_name')
               GROUP BY target HAVING count(*) > 1) THEN
        PERFORM refuse('column', 'Two columns are the same field: choose which, and keep the other as a further fact.');
    END IF;
END $$;

DROP FUNCTION IF EXISTS import_check_ask(bigint, integer, text, text, text[]);

-- Takes what each column is, remembers it for the same headings, and has the file
-- checked.
CREATE OR REPLACE FUNCTION import_check_ask(p_batch bigint, p_version integer, p_date_order text,
    p_decimal_mark text, p_country text, p_columns text[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    b import_batch;
BEGIN
    b := import_step(p_batch, p_version, ARRAY['draft', 'checked']);
    IF cardinality(p_columns) <> cardinality(b.headings) THEN
        PERFORM conflict('This file is further on than the page you sent: look at it again.');
    END IF;
    PERFORM import_columns_refuse(p_columns);
    UPDATE import_batch SET date_order = p_date_order, decimal_mark = p_decimal_mark, country = p_country,
        columns = p_columns
    WHERE id = p_batch;
    INSERT INTO import_memory (headings, columns, date_order, decimal_mark, country, saved_by)
    SELECT import_heading_set(b.headings), jsonb_object_agg(key, p_columns[place]), p_date_order, p_decimal_mark,
           p_country, viewer()
    FROM import_headings(b.headings) WHERE key NOT LIKE 'tandem\_%'
    ON CONFLICT (headings) DO UPDATE SET columns = excluded.columns, date_order = excluded.date_order,
        decimal_mark = excluded.decimal_mark, country = excluded.country, saved_by = excluded.saved_by, saved_at = tandem_now();
    PERFORM import_job_add(p_batch, 'checking');
    RETURN p_batch;
END $$;

-- Has a file loaded that was checked. p_duplicates: what becomes of people who are there.
CREATE OR REPLACE FUNCTION import_load_ask(p_batch bigint, p_version integer, p_duplicates text,
    p_make_names boolean) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
BEGIN
    PERFORM import_step(p_batch, p_version, ARRAY['checked']);
    UPDATE import_batch SET duplicates = p_duplicates, make_names = p_make_names WHERE id = p_batch;
    PERFORM import_job_add(p_batch, 'loading');
    RETURN p_batch;
END $$;

-- Throws a file away that was not loaded; has one that was undone. Where to go then.
CREATE OR REPLACE FUNCTION import_undo_ask(p_batch bigint, p_version integer) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    b import_batch;
BEGIN
    b := import_step(p_batch, p_version, ARRAY['draft', 'checked', 'loaded']);
    IF b.state = 'loaded' THEN
        UPDATE import_batch SET undone_by = viewer() WHERE id = p_batch;
        PERFORM import_job_add(p_batch, 'undoing');
        RETURN '/lead/import/' || p_batch;
    END IF;
    DELETE FROM import_part WHERE upload = b.upload;
    DELETE FROM import_batch WHERE id = p_batch;
    RETURN '/lead/import?saved=import-away';
END $$;

-- The job found that the file cannot be read as it was said: back to the columns, with
-- the sentence why.
CREATE OR REPLACE FUNCTION import_failed(p_batch bigint, p_problem text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
    UPDATE import_batch SET state = 'draft', version = version + 1, problem = p_problem WHERE id = p_batch
$$;
