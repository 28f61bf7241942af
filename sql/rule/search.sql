-- Searching leads: names, organisations, e-mail addresses and references, by words that
-- begin as what was typed, in any order.

CREATE OR REPLACE FUNCTION search_words(p_text text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT array_agg(DISTINCT left(word, 100)) FILTER (WHERE word <> '')
    FROM regexp_split_to_table(lower(p_text), '[^[:alnum:]]+') AS word
$$;

CREATE OR REPLACE FUNCTION lead_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = tandem, public, pg_temp AS $$
BEGIN
    DELETE FROM lead_word WHERE lead_id = OLD.id AND word = ANY (search_words(OLD.search));
    INSERT INTO lead_word (word, lead_id) SELECT unnest(search_words(NEW.search)), NEW.id;
    RETURN NULL;
END $$;

-- The same for leads that come or go, however many at once.
CREATE OR REPLACE FUNCTION lead_words_added() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = tandem, public, pg_temp SET jit = off AS $$
BEGIN
    INSERT INTO lead_word (word, lead_id) SELECT unnest(search_words(search)), id FROM added;
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
    FOR EACH ROW WHEN (OLD.search <> NEW.search) EXECUTE FUNCTION lead_words();

-- The rows of one word's beginning; at most so many.
CREATE OR REPLACE FUNCTION search_rows(p_word text, p_most integer) RETURNS SETOF bigint
LANGUAGE sql STABLE PARALLEL SAFE ROWS 1000 AS $$
    SELECT lead_id FROM lead_word WHERE word >= p_word COLLATE "C" AND word < (p_word || chr(1114111)) COLLATE "C" LIMIT p_most
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

-- The one of the words that fewest leads have, as far as so many rows tell.
CREATE OR REPLACE FUNCTION search_rarest(p_words text[], p_most integer) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
    rarest text := p_words[1];
    least  bigint := p_most + 1;
    asked  text;
    number bigint;
BEGIN
    IF cardinality(p_words) = 1 THEN RETURN rarest; END IF;
    FOREACH asked IN ARRAY p_words LOOP
        SELECT count(*) INTO number FROM search_rows(asked, p_most);
        IF number < least THEN
            rarest := asked;
            least := number;
        END IF;
    END LOOP;
    RETURN rarest;
END $$;

-- The leads that have the rarest of the words, when they are few; NULL when they are many.
-- It reads a table and is called immutable all the same: the statements that use it are
-- planned anew for each execution, and so the planner asks it beforehand, and knows that
-- it is about these leads or that a walk through the list soon meets enough of them.
CREATE OR REPLACE FUNCTION search_found(p_words text[]) RETURNS bigint[] LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    few   CONSTANT integer := 2000;
    leads bigint[];
BEGIN
    IF p_words IS NULL THEN RETURN '{}'; END IF;
    leads := ARRAY(SELECT lead_id FROM search_rows(search_rarest(p_words, few), few + 1) AS rows (lead_id));
    RETURN CASE WHEN cardinality(leads) <= few THEN ARRAY(SELECT DISTINCT unnest(leads)) END;
END $$;

-- The leads that a search finds, to count them: 1,001 at most. A lead may have a word's
-- beginning twice, in a name and an e-mail address; what is cut off is looked at once more.
CREATE OR REPLACE FUNCTION search_counted(p_words text[]) RETURNS SETOF bigint LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
    rarest CONSTANT text := search_rarest(p_words, 2001);
    most   integer;
    leads  bigint[];
BEGIN
    FOREACH most IN ARRAY ARRAY[2002, 8008, 1000000] LOOP
        IF cardinality(p_words) = 1 THEN
            leads := ARRAY(SELECT lead_id FROM search_rows(rarest, most) AS rows (lead_id));
        ELSE
            leads := ARRAY(SELECT lead_id FROM search_rows(rarest, NULL) AS rows (lead_id) JOIN lead ON lead.id = lead_id
                           WHERE search_matches(search, p_words) LIMIT most);
        END IF;
        EXIT WHEN cardinality(leads) < most OR (SELECT count(DISTINCT lead_id) FROM unnest(leads) AS rows (lead_id)) > 1000;
    END LOOP;
    RETURN QUERY SELECT DISTINCT lead_id FROM unnest(leads) AS rows (lead_id) LIMIT 1001;
END $$;
