-- Searching leads: names, organisations, e-mail addresses and references, by words that
-- begin as what was typed, in any order.

-- The number that a typed text is; NULL for any other text.
CREATE OR REPLACE FUNCTION id_typed(p_text text) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT substring(p_text FROM '^[0-9]{1,18}$')::bigint $$;

CREATE OR REPLACE FUNCTION search_words(p_text text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT array_agg(DISTINCT left(word, 100)) FILTER (WHERE word <> '')
    FROM regexp_split_to_table(lower(p_text), '[^[:alnum:]]+') AS word
$$;

CREATE OR REPLACE FUNCTION lead_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = tandem, public, pg_temp AS $$
BEGIN
    DELETE FROM lead_word WHERE lead_id = OLD.id AND word = ANY (search_words(OLD.search));
    INSERT INTO lead_word (word, lead_id, captured_at) SELECT unnest(search_words(NEW.search)), NEW.id, NEW.captured_at;
    RETURN NULL;
END $$;

-- The same for leads that come or go, however many at once.
CREATE OR REPLACE FUNCTION lead_words_added() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = tandem, public, pg_temp SET jit = off AS $$
BEGIN
    INSERT INTO lead_word (word, lead_id, captured_at) SELECT unnest(search_words(search)), id, captured_at FROM added;
    RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION lead_words_removed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = tandem, public, pg_temp SET jit = off AS $$
BEGIN
    DELETE FROM lead_word USING (SELECT unnest(search_words(search)) AS word, id FROM removed) AS gone
    WHERE lead_word.word = gone.word AND lead_word.lead_id = gone.id;
    RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS lead_words_new ON lead;
CREATE OR REPLACE TRIGGER lead_words_added AFTER INSERT ON lead
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION lead_words_added();
CREATE OR REPLACE TRIGGER lead_words_removed AFTER DELETE ON lead
    REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION lead_words_removed();
CREATE OR REPLACE TRIGGER lead_words_changed AFTER UPDATE ON lead
    FOR EACH ROW WHEN (OLD.search <> NEW.search OR OLD.captured_at <> NEW.captured_at) EXECUTE FUNCTION lead_words();

-- The rows of one word's beginning; at most so many.
DROP FUNCTION IF EXISTS search_rows(text, integer);
CREATE OR REPLACE FUNCTION search_rows(p_word text, p_most integer) RETURNS TABLE (lead_id bigint, captured_at timestamptz)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 1000 AS $$
    SELECT lead_id, captured_at FROM lead_word WHERE word >= p_word COLLATE "C" AND word < (p_word || chr(1114111)) COLLATE "C" LIMIT p_most
$$;

-- Whether each of the words begins one of the text. Most texts that do not have a word
-- do not have its letters either: that is seen at once.
CREATE OR REPLACE FUNCTION search_matches(p_text text, p_words text[]) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    asked text;
BEGIN
    FOREACH asked IN ARRAY p_words LOOP
        IF strpos(p_text, asked) = 0 OR p_text !~ ('(^|[^[:alnum:]])' || asked) THEN RETURN false; END IF;
    END LOOP;
    RETURN true;
END $$;

-- The words that begin so: each is found by the one before it, and not by reading the
-- rows that are between; at most so many.
CREATE OR REPLACE FUNCTION search_spellings(p_word text, p_most integer) RETURNS SETOF text
LANGUAGE sql STABLE PARALLEL SAFE ROWS 5 AS $$
    WITH RECURSIVE spelling AS (
        (SELECT word FROM lead_word
         WHERE word >= p_word COLLATE "C" AND word < (p_word || chr(1114111)) COLLATE "C" ORDER BY word LIMIT 1)
        UNION ALL
        SELECT (SELECT lead_word.word FROM lead_word
                WHERE lead_word.word > spelling.word AND lead_word.word < (p_word || chr(1114111)) COLLATE "C"
                ORDER BY lead_word.word LIMIT 1)
        FROM spelling WHERE spelling.word IS NOT NULL)
    SELECT word FROM spelling WHERE word IS NOT NULL LIMIT p_most
$$;

-- Those of the leads that have a word's beginning too, in their order. Where few words begin so, the
-- index says it of each lead; else their texts are read.
CREATE OR REPLACE FUNCTION search_having(p_leads bigint[], p_word text) RETURNS bigint[] LANGUAGE plpgsql STABLE AS $$
DECLARE
    few       CONSTANT integer := 8;
    spellings CONSTANT text[] := ARRAY(SELECT word FROM search_spellings(p_word, few + 1) AS spelling (word));
BEGIN
    IF cardinality(spellings) > few THEN
        RETURN ARRAY(SELECT id FROM unnest(p_leads) WITH ORDINALITY AS found (id, place) JOIN lead USING (id)
                     WHERE search_matches(search, ARRAY[p_word]) ORDER BY place);
    END IF;
    RETURN ARRAY(SELECT lead_id FROM lead_word WHERE word = ANY (spellings) AND lead_id = ANY (p_leads)
                 GROUP BY lead_id, captured_at ORDER BY captured_at DESC, lead_id DESC);
END $$;

-- The one of the words that fewest leads have; NULL when none has so few rows.
DROP FUNCTION IF EXISTS search_rarest(text[], integer);
CREATE OR REPLACE FUNCTION search_rarest(p_words text[], p_most integer) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
    rarest text;
    least  bigint := p_most + 1;
    asked  text;
    number bigint;
BEGIN
    FOREACH asked IN ARRAY p_words LOOP
        SELECT count(*) INTO number FROM search_rows(asked, least::integer);
        IF number < least THEN
            rarest := asked;
            least := number;
        END IF;
    END LOOP;
    RETURN rarest;
END $$;

-- The leads that have all of the words, the newest first, when those that have the rarest
-- are few; NULL when they are many. Its own statements need no planning: each is about the
-- index of words.
CREATE OR REPLACE FUNCTION search_looked_up(p_words text[]) RETURNS bigint[] LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    few    CONSTANT integer := 2000;
    rarest CONSTANT text := search_rarest(p_words, few);
    leads  bigint[];
    asked  text;
BEGIN
    IF rarest IS NULL THEN RETURN NULL; END IF;
    leads := ARRAY(SELECT lead_id FROM search_rows(rarest, few) GROUP BY lead_id, captured_at
                   ORDER BY captured_at DESC, lead_id DESC);
    FOREACH asked IN ARRAY p_words LOOP
        IF asked <> rarest THEN leads := search_having(leads, asked); END IF;
    END LOOP;
    RETURN leads;
END $$;

-- The same, looked up once for all statements of a request: what was found is kept until
-- the transaction ends, as long as it writes nothing.
-- It reads a table and is called immutable all the same: the statements that use it are
-- planned anew for each execution, and so the planner asks it beforehand, and knows that
-- it is about these leads or that a walk through the list soon meets enough of them.
CREATE OR REPLACE FUNCTION search_found(p_words text[]) RETURNS bigint[] LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    leads bigint[];
BEGIN
    IF p_words IS NULL THEN RETURN '{}'; END IF;
    IF pg_current_xact_id_if_assigned() IS NULL AND current_setting('tandem.search', true) = p_words::text THEN
        RETURN nullif(current_setting('tandem.search_found'), 'many')::bigint[];
    END IF;
    leads := search_looked_up(p_words);
    PERFORM set_config('tandem.search', p_words::text, true),
            set_config('tandem.search_found', coalesce(leads::text, 'many'), true);
    RETURN leads;
END $$;

-- Those of them that a list shows after a row (its cursor, of sql/lead/list.sql); NULL as above.
CREATE OR REPLACE FUNCTION search_page(p_words text[], p_after text, p_most integer) RETURNS bigint[]
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    leads CONSTANT bigint[] := search_found(p_words);
    place CONSTANT integer := CASE WHEN p_after IS NULL THEN 0 ELSE array_position(leads, split_part(p_after, '_', 2)::bigint) END;
BEGIN
    -- The row may be found no more: then the list says by its moment which come after it.
    RETURN CASE WHEN place IS NULL THEN leads ELSE leads[place + 1 : place + p_most] END;
END $$;

-- Leads that have the first two words and the others as they are typed, which is most of
-- those of names that many have: the index says it, two of its lists side by side.
CREATE OR REPLACE FUNCTION search_spelled(p_words text[], p_most integer) RETURNS bigint[] LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_custom_plan AS $$
BEGIN
    RETURN ARRAY(SELECT one.lead_id FROM lead_word AS one JOIN lead_word AS other ON other.lead_id = one.lead_id
                 WHERE one.word = p_words[1] AND other.word = p_words[2]
                   AND NOT EXISTS (SELECT FROM unnest(p_words[3:]) AS asked (word) WHERE NOT EXISTS (
                       SELECT FROM lead_word WHERE lead_word.word = asked.word AND lead_word.lead_id = one.lead_id))
                 LIMIT p_most);
END $$;

-- The leads that a search finds, to count them: 1,001 at most. A lead may have a word's
-- beginning twice, in a name and an e-mail address; what is cut off is looked at once more.
CREATE OR REPLACE FUNCTION search_counted(p_words text[]) RETURNS SETOF bigint LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
    leads  bigint[] := search_found(p_words);
    rarest text;
    most   integer;
BEGIN
    IF leads IS NULL AND cardinality(p_words) > 1 THEN
        leads := search_spelled(p_words, 1001);
        leads := CASE WHEN cardinality(leads) > 1000 THEN leads END;
    END IF;
    IF leads IS NULL THEN
        rarest := coalesce(search_rarest(p_words, 10000), p_words[1]);
        FOREACH most IN ARRAY ARRAY[1001, 2002, 8008, 1000000] LOOP
            IF cardinality(p_words) = 1 THEN
                leads := ARRAY(SELECT lead_id FROM search_rows(rarest, most));
            ELSE
                leads := ARRAY(SELECT lead_id FROM search_rows(rarest, NULL) JOIN lead ON lead.id = lead_id
                               WHERE search_matches(search, p_words) LIMIT most);
            END IF;
            EXIT WHEN cardinality(leads) < most OR (SELECT count(DISTINCT lead_id) FROM unnest(leads) AS rows (lead_id)) > 1000;
        END LOOP;
    END IF;
    RETURN QUERY SELECT DISTINCT lead_id FROM unnest(leads) AS rows (lead_id) LIMIT 1001;
END $$;
