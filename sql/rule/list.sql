-- Lists that managers edit. What was recorded keeps its code: words may change, and what is
-- not in use any more is offered no more. Nothing is taken out.

-- A row as people read it in the agreement's history: its words, its place, whether it is offered.
CREATE OR REPLACE FUNCTION list_text(p_id bigint) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT concat_ws(' · ', concat_ws(' / ', label_nl, label_da, label_en), position, CASE WHEN NOT active THEN '✕' END,
                     CASE WHEN about_quality THEN '!' END)
    FROM list_entry WHERE id = p_id
$$;

-- A code for a new row, of the letters of its English words; nobody reads it but spreadsheets.
CREATE OR REPLACE FUNCTION list_code(p_list text, p_label_en text, p_id bigint) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN EXISTS (SELECT FROM list_entry WHERE list = p_list AND lower(code) = words)
                THEN words || '_' || translate(p_id::text, '0123456789', 'abcdefghij') ELSE words END
    FROM (SELECT coalesce(nullif(trim(BOTH '_' FROM left(regexp_replace(lower(p_label_en), '[^a-z]+', '_', 'g'), 50)), ''), 'entry')) AS made (words)
$$;

-- Puts a row at a place (NULL: at the end) and the others of its list around it.
CREATE OR REPLACE FUNCTION list_place(p_kind list_kind, p_id bigint, p_position integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format($query$
        UPDATE %1$I AS entry SET position = placed.place
        FROM (SELECT id, row_number() OVER (ORDER BY CASE WHEN id = $1 THEN $2 ELSE place + (place >= $2)::integer END) AS place
              FROM (SELECT id, row_number() OVER (ORDER BY id = $1, position, id) AS place FROM %1$I WHERE %2$s) AS others) AS placed
        WHERE entry.id = placed.id AND entry.position <> placed.place$query$,
        p_kind.table_name, CASE WHEN p_kind.reason_kind IS NULL THEN 'true' ELSE format('kind = %L', p_kind.reason_kind) END)
    USING p_id, coalesce(p_position, 1000000);
END $$;

-- Refuses a row whose words are another's already, in whichever language, and to stop using the last.
CREATE OR REPLACE FUNCTION list_refuse(p_list text, p_id bigint, p_labels text[], p_active boolean) RETURNS void LANGUAGE plpgsql STABLE AS $$
DECLARE
    names CONSTANT text[] := ARRAY['label_nl', 'label_da', 'label_en'];
BEGIN
    FOR n IN 1..3 LOOP
        IF EXISTS (SELECT FROM list_entry AS other WHERE list = p_list AND id IS DISTINCT FROM p_id
                   AND lower(to_jsonb(other) ->> names[n]) = lower(p_labels[n])) THEN
            PERFORM refuse(names[n], 'This list has “{}” already.', p_labels[n]);
        END IF;
    END LOOP;
    IF NOT p_active AND NOT EXISTS (SELECT FROM list_entry WHERE list = p_list AND active AND id IS DISTINCT FROM p_id) THEN
        PERFORM refuse('active', 'It is the only one in use: a list needs one.');
    END IF;
END $$;

-- Adds a row to a list (p_id NULL) or changes one; its id.
CREATE OR REPLACE FUNCTION list_save(p_id bigint, p_version integer, p_list text, p_label_nl text, p_label_da text, p_label_en text,
    p_position integer, p_active boolean, p_about_quality boolean)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    entry list_entry;
    kind  list_kind;
    was   text;
BEGIN
    PERFORM manager_acts();
    PERFORM pg_advisory_xact_lock(hashtextextended('tandem lists', 0));
    IF p_id IS NOT NULL THEN
        SELECT * INTO entry FROM list_entry WHERE id = p_id;
        IF NOT FOUND THEN PERFORM absent(); END IF;
        IF entry.version IS DISTINCT FROM p_version THEN
            PERFORM conflict('This list was changed meanwhile. What you typed is kept: look at it and send again.');
        END IF;
        was := list_text(p_id);
    END IF;
    SELECT * INTO kind FROM list_kind WHERE code = coalesce(entry.list, p_list);
    IF NOT FOUND THEN PERFORM refuse('list', 'Choose a list.'); END IF;
    PERFORM list_refuse(kind.code, p_id, ARRAY[p_label_nl, p_label_da, p_label_en], p_active);
    IF p_id IS NULL THEN
        entry.id := nextval('list_entry_id');
        EXECUTE format('INSERT INTO %I (id, code, position, active, label_nl, label_da, label_en%s) VALUES ($1, $2, 0, $3, $4, $5, $6%s)',
                       kind.table_name, CASE WHEN kind.reason_kind IS NOT NULL THEN ', kind' END,
                       CASE WHEN kind.reason_kind IS NOT NULL THEN format(', %L', kind.reason_kind) END)
        USING entry.id, list_code(kind.code, p_label_en, entry.id), p_active, p_label_nl, p_label_da, p_label_en;
    ELSE
        EXECUTE format('UPDATE %I SET label_nl = $2, label_da = $3, label_en = $4, active = $5, version = version + 1 WHERE id = $1', kind.table_name)
        USING entry.id, p_label_nl, p_label_da, p_label_en, p_active;
    END IF;
    IF kind.code = 'reason_back' THEN
        UPDATE reason SET about_quality = coalesce(p_about_quality, false) WHERE id = entry.id;
    END IF;
    PERFORM list_place(kind, entry.id, coalesce(p_position, (SELECT position FROM list_entry WHERE list = kind.code AND code = 'other')));
    IF was IS DISTINCT FROM list_text(entry.id) THEN
        PERFORM agreement_note('list', CASE WHEN p_id IS NULL THEN 'list_add' ELSE 'list_change' END, was, list_text(entry.id));
    END IF;
    RETURN entry.id;
END $$;
