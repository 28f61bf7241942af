-- Merge: two records of one person become one lead, both histories kept, undoable for
-- 30 days (DOMAIN, Moves).
--
-- Which of the two is kept: the customer; else the open one rather than the lost one,
-- and that rather than what is no lead; then the one further in the funnel; then the
-- one that came in first. Its stage, turn and deadline stay as they are. A stage counts
-- as reached when the first of the two reached it. Of what differs the form asks which
-- value to keep. The other's row goes to lead_merged; what refers to it comes along.

CREATE OR REPLACE FUNCTION merge_kept(a lead, b lead) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT both_leads.id FROM (SELECT a.* UNION ALL SELECT b.*) AS both_leads JOIN stage ON stage.code = both_leads.stage
    ORDER BY CASE WHEN closed_as = 'customer' THEN 1 WHEN closed_at IS NULL THEN 2
                  WHEN closed_as = 'lost' THEN 3 ELSE 4 END, stage.position DESC, captured_at, both_leads.id LIMIT 1
$$;

-- Whose turn it is on either of the two, or a manager.
CREATE OR REPLACE FUNCTION merge_permitted(a lead, b lead) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT viewer_is_colleague() AND (viewer() IN (a.turn_id, b.turn_id) OR viewer_has('manager'))
$$;

-- Refuses two that are not to become one.
CREATE OR REPLACE FUNCTION merge_refuse(p_kept lead, p_other lead) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF coalesce(merge_permitted(p_kept, p_other), false) IS FALSE THEN
        PERFORM forbidden('Whose turn it is on one of the two leads merges them, or a manager.');
    END IF;
    IF p_kept.closed_as = 'customer' AND p_other.closed_at IS NULL AND p_other.stage IN ('mql', 'sql', 'opportunity') THEN
        PERFORM conflict('Sales is working on the other lead: a new need of a customer stays a lead of its own. Close it first if there is none.');
    END IF;
END $$;

-- What the merged lead gives the one that is kept, whatever was chosen: the first
-- moment of each, who was the first to know it, and what the kept one has no value for.
CREATE OR REPLACE FUNCTION merge_history(INOUT n lead, o lead) LANGUAGE plpgsql AS $$
BEGIN
    IF o.captured_at < n.captured_at THEN
        n.captured_by := coalesce(o.captured_by, n.captured_by);
        n.captured_at := o.captured_at;
    END IF;
    n.prospect_at := least(n.prospect_at, o.prospect_at);
    n.lead_at := least(n.lead_at, o.lead_at);
    n.mql_at := least(n.mql_at, o.mql_at);
    n.sql_at := least(n.sql_at, o.sql_at);
    n.opportunity_at := least(n.opportunity_at, o.opportunity_at);
    n.customer_at := least(n.customer_at, o.customer_at);
    n.contacted_at := least(n.contacted_at, o.contacted_at);
    n.tried_at := greatest(n.tried_at, o.tried_at);
    n.attempts := n.attempts + o.attempts;
    n.handed_over_by := coalesce(n.handed_over_by, o.handed_over_by);
    n.handed_to := coalesce(n.handed_to, o.handed_to);
    n.accepted_by := coalesce(n.accepted_by, o.accepted_by);
    n.contact_id := coalesce(n.contact_id, o.contact_id);
    n.reference := coalesce(n.reference, o.reference);
    n.source_id := coalesce(n.source_id, o.source_id);
    n.facts := nullif(coalesce(o.facts, '{}') || coalesce(n.facts, '{}'), '{}');
END $$;

-- The entries of one object that are named.
CREATE OR REPLACE FUNCTION jsonb_named(p_object jsonb, p_names text[]) RETURNS jsonb LANGUAGE sql IMMUTABLE AS
$$ SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(p_object) WHERE key = ANY (p_names) $$;

-- Writes of a lead what a merge may change and a move may not.
CREATE OR REPLACE FUNCTION lead_details_write(n lead) RETURNS void LANGUAGE sql AS $$
    UPDATE lead SET captured_at = n.captured_at, captured_by = n.captured_by, contact_id = n.contact_id,
        organisation_id = n.organisation_id, campaign_id = n.campaign_id, channel = n.channel,
        segment_id = n.segment_id, source_id = n.source_id, origin = n.origin, wants = n.wants,
        reference = n.reference, facts = n.facts,
        last_quality = (SELECT quality FROM feedback WHERE lead_id = n.id AND quality IS NOT NULL
                        AND state <> 'withdrawn' ORDER BY id DESC LIMIT 1)
    WHERE id = n.id
$$;
CREATE OR REPLACE FUNCTION contact_details_write(c contact) RETURNS void LANGUAGE sql AS $$
    UPDATE contact SET organisation_id = c.organisation_id, name = c.name, job_title = c.job_title,
        buying_role = c.buying_role, email = c.email, phone = c.phone, phone_normal = c.phone_normal,
        language = c.language, country = c.country, preferred_contact = c.preferred_contact
    WHERE id = c.id
$$;

-- A contact with the values that were chosen of the other; a number comes with how it
-- is compared.
CREATE OR REPLACE FUNCTION merge_contact(p_contact contact, p_other contact, p_take text[], p_organisation bigint)
RETURNS contact LANGUAGE plpgsql AS $$
DECLARE
    n contact := jsonb_populate_record(p_contact, jsonb_named(jsonb_named(to_jsonb(p_other), p_take),
        '{name,job_title,buying_role,email,phone,country,language,preferred_contact}'));
BEGIN
    IF 'phone' = ANY (p_take) THEN n.phone_normal := p_other.phone_normal; END IF;
    n.organisation_id := p_organisation;
    RETURN n;
END $$;

-- The kept lead with the values that were chosen of the other.
CREATE OR REPLACE FUNCTION merge_lead(p_kept lead, o lead, p_take text[]) RETURNS lead LANGUAGE plpgsql AS $$
DECLARE
    n lead := jsonb_populate_record(p_kept, jsonb_named(jsonb_named(to_jsonb(o), p_take),
        '{campaign_id,channel,segment_id,origin,wants,expected_value_cents,expected_on,won_value_cents}'));
BEGIN
    IF 'organisation' = ANY (p_take) THEN n.organisation_id := o.organisation_id; END IF;
    RETURN merge_history(n, o);
END $$;

-- What refers to a lead or a contact -------------------------------------------------------
-- Found in the catalogue, so that no table of a later version is forgotten.

-- The columns that refer to a table, with their tables' keys.
CREATE OR REPLACE FUNCTION links_to(p_table regclass) RETURNS TABLE (relation regclass, column_name text, keys text[])
LANGUAGE sql STABLE AS $$
    SELECT link.conrelid::regclass, attribute.attname,
           (SELECT array_agg(attname::text ORDER BY attnum) FROM pg_index
            JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey)
            WHERE indrelid = link.conrelid AND indisprimary)
    FROM pg_constraint AS link
    JOIN pg_attribute AS attribute ON attribute.attrelid = link.conrelid AND attribute.attnum = link.conkey[1]
    WHERE link.contype = 'f' AND link.confrelid = p_table
$$;

-- The condition that finds a row (found) by its key (wanted).
CREATE OR REPLACE FUNCTION key_condition(p_keys text[]) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT string_agg(format('found.%1$I = wanted.%1$I', name), ' AND ') FROM unnest(p_keys) AS name $$;

-- Points one row, found by its key, at another lead or contact.
CREATE OR REPLACE FUNCTION row_point(p_relation regclass, p_column text, p_key jsonb, p_to bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('UPDATE %1$s AS found SET %2$I = $1 FROM jsonb_populate_record(NULL::%1$s, $2) AS wanted WHERE %3$s',
        p_relation, p_column, key_condition(ARRAY(SELECT jsonb_object_keys(p_key)))) USING p_to, p_key;
END $$;

-- Puts a row back into a table as it was; what the table reckons itself is left to it,
-- and what was made anew meanwhile (a score) stays.
CREATE OR REPLACE FUNCTION row_restore(p_relation regclass, p_row jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    columns text := (SELECT string_agg(quote_ident(attname), ', ') FROM pg_attribute
                     WHERE attrelid = p_relation AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
                       AND p_row ? attname);
BEGIN
    EXECUTE format('INSERT INTO %1$s (%2$s) OVERRIDING SYSTEM VALUE SELECT %2$s FROM jsonb_populate_record(NULL::%1$s, $1)
                    ON CONFLICT DO NOTHING', p_relation, columns) USING p_row;
END $$;

-- Everything in one column that refers to p_from refers to p_to instead. What p_to has
-- already (both were in one bulk act) rests in lead_merged_row.
CREATE OR REPLACE FUNCTION merge_rows(p_merged bigint, p_relation regclass, p_column text, p_keys text[],
    p_from bigint, p_to bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    found jsonb;
    named jsonb;
BEGIN
    FOR found IN EXECUTE format('SELECT to_jsonb(found) FROM %s AS found WHERE %I = $1', p_relation, p_column)
            USING p_from LOOP
        named := jsonb_named(found, p_keys);
        BEGIN
            PERFORM row_point(p_relation, p_column, named, p_to);
            found := NULL;
            named := named || jsonb_named(jsonb_build_object(p_column, p_to), p_keys);
        EXCEPTION WHEN unique_violation THEN
            EXECUTE format('DELETE FROM %1$s AS found USING jsonb_populate_record(NULL::%1$s, $1) AS wanted WHERE %2$s',
                p_relation, key_condition(p_keys)) USING named;
        END;
        INSERT INTO lead_merged_row (merged_id, relation, column_name, was, key, row)
        VALUES (p_merged, p_relation::text, p_column, p_from, named, found);
    END LOOP;
END $$;

-- What refers to the merged lead; and to its contact (consent, given and withdrawn),
-- unless another lead is that contact's too.
CREATE OR REPLACE FUNCTION merge_all_rows(o lead, n lead) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM merge_rows(o.id, relation, column_name, keys, o.id, n.id) FROM links_to('lead');
    IF o.contact_id <> n.contact_id AND NOT EXISTS (SELECT FROM lead WHERE contact_id = o.contact_id AND id <> o.id) THEN
        PERFORM merge_rows(o.id, relation, column_name, keys, o.contact_id, n.contact_id) FROM links_to('contact')
        WHERE relation NOT IN ('lead'::regclass, 'contact_distinct'::regclass);
    END IF;
END $$;

-- And back.
CREATE OR REPLACE FUNCTION unmerge_rows(p_merged bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    moved lead_merged_row;
BEGIN
    FOR moved IN SELECT * FROM lead_merged_row WHERE merged_id = p_merged ORDER BY place LOOP
        IF moved.row IS NULL THEN
            PERFORM row_point(moved.relation, moved.column_name, moved.key, moved.was);
        ELSE
            PERFORM row_restore(moved.relation, moved.row);
        END IF;
    END LOOP;
END $$;

-- Merge ---------------------------------------------------------------------------------

-- Locks both leads, in one order; refused when somebody changed one of them first.
CREATE OR REPLACE FUNCTION merge_lock(p_lead bigint, p_other bigint, p_version integer)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM lead WHERE id IN (p_lead, p_other) ORDER BY id FOR UPDATE;
    IF (SELECT count(*) FROM lead WHERE id IN (p_lead, p_other)) <> 2 THEN PERFORM absent(); END IF;
    IF p_version <> (SELECT sum(version) FROM lead WHERE id IN (p_lead, p_other)) THEN
        PERFORM conflict('{} changed one of the two leads meanwhile. Look at both and send again.',
            person_name((SELECT person_id FROM event WHERE lead_id IN (p_lead, p_other) ORDER BY id DESC LIMIT 1)));
    END IF;
END $$;

-- A lead as a line of its history names it.
CREATE OR REPLACE FUNCTION lead_title(p_lead lead) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT concat_ws(' · ', (SELECT name FROM contact WHERE id = p_lead.contact_id),
                     (SELECT name FROM organisation WHERE id = p_lead.organisation_id), p_lead.id)
$$;

-- What cannot be undone any more needs no copies of what people were: only the number
-- and the reference stay, which lead on.
CREATE OR REPLACE FUNCTION merge_forget() RETURNS void LANGUAGE sql AS $$
    DELETE FROM lead_merged_row WHERE merged_id IN
        (SELECT id FROM lead_merged WHERE merged_at <= tandem_now() - interval '30 days');
    UPDATE lead_merged SET was = '{}', lead_was = '{}', lead_is = '{}', contact_was = NULL, contact_is = NULL
    WHERE merged_at <= tandem_now() - interval '30 days' AND was <> '{}';
$$;

-- Makes one lead of two, with the values that are named taken of the one that goes; the
-- lead that is kept. p_version is the sum of their versions, as the merger saw them.
CREATE OR REPLACE FUNCTION lead_merge(p_lead bigint, p_other bigint, p_version integer, p_take text[])
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    l lead; -- the one that is kept, as it was,
    n lead; -- and as it becomes
    o lead; -- the one that goes
    c contact;
    e event;
    event_id bigint;
BEGIN
    PERFORM merge_lock(p_lead, p_other, p_version);
    SELECT * INTO l FROM lead WHERE id = p_lead;
    SELECT * INTO o FROM lead WHERE id = p_other;
    IF merge_kept(l, o) <> l.id THEN
        n := l; l := o; o := n;
    END IF;
    PERFORM merge_refuse(l, o);
    n := merge_lead(l, o, coalesce(p_take, '{}'));
    SELECT * INTO c FROM contact WHERE id = n.contact_id;
    e.move := 'merge';
    e.note := lead_title(o);
    event_id := lead_write(l, n, e);
    INSERT INTO lead_merged (id, reference, into_id, event_id, merged_by, was, lead_was, lead_is, contact_was)
    VALUES (o.id, CASE WHEN o.reference IS DISTINCT FROM n.reference THEN o.reference END, l.id, event_id,
            viewer(), to_jsonb(o), to_jsonb(l), to_jsonb(n), to_jsonb(c));
    PERFORM clock_end(o.id, false, 'merge'), clock_end(o.id, true, 'merge');
    UPDATE event SET merged_from = o.id WHERE lead_id = o.id AND merged_from IS NULL;
    PERFORM merge_all_rows(o, n);
    DELETE FROM lead WHERE id = o.id;
    PERFORM lead_details_write(n);
    IF c.id IS NOT NULL THEN
        c := merge_contact(c, (SELECT contact FROM contact WHERE id = o.contact_id), coalesce(p_take, '{}'), n.organisation_id);
        PERFORM contact_details_write(c);
        UPDATE lead_merged SET contact_is = to_jsonb(c) WHERE id = o.id;
    END IF;
    PERFORM merge_forget();
    RETURN l.id;
END $$;

-- Undo -----------------------------------------------------------------------------------

-- The last merge into a lead, while it can be undone; later ones are undone first. No
-- row when there is none.
CREATE OR REPLACE FUNCTION merge_undoable(p_lead bigint) RETURNS SETOF lead_merged LANGUAGE sql STABLE AS $$
    SELECT * FROM (SELECT * FROM lead_merged WHERE into_id = p_lead ORDER BY event_id DESC LIMIT 1) AS last
    WHERE merged_at > tandem_now() - interval '30 days'
$$;

-- Where the merge put a value that stands there still, the value it had before; what
-- was changed since stays.
CREATE OR REPLACE FUNCTION unmerge_values(p_now jsonb, p_was jsonb, p_is jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(p_was)
    WHERE p_is -> key IS DISTINCT FROM value AND p_now -> key IS NOT DISTINCT FROM p_is -> key
$$;

-- Says why a merge cannot be undone.
CREATE OR REPLACE FUNCTION unmerge_refuse(p_lead lead, p_merged lead_merged) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    reached CONSTANT text[] := '{stage,closed_as,prospect_at,lead_at,mql_at,sql_at,opportunity_at,customer_at}';
BEGIN
    IF p_merged.id IS NULL THEN
        PERFORM conflict('Nothing was merged into this lead, or it was undone already.');
    ELSIF NOT (viewer_is_colleague() AND (coalesce(viewer() IN (p_lead.turn_id, p_merged.merged_by), false) OR viewer_has('manager'))) THEN
        PERFORM forbidden('Who merged these leads, whose turn it is, or a manager undoes it.');
    ELSIF p_merged.merged_at <= tandem_now() - interval '30 days' THEN
        PERFORM conflict('A merge can be undone for 30 days; this one is older.');
    ELSIF jsonb_named(to_jsonb(p_lead), reached) <> jsonb_named(p_merged.lead_is, reached) THEN
        PERFORM conflict('This lead moved on since the merge, so that it cannot be undone any more.');
    END IF;
END $$;

-- The merged lead back in its place, with what refers to it; its clock starts again, to
-- the deadline it had.
CREATE OR REPLACE FUNCTION unmerge_restore(m lead_merged) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    o lead := jsonb_populate_record(NULL::lead, m.was);
    e event;
BEGIN
    -- Nobody who left meanwhile has a turn.
    IF NOT EXISTS (SELECT FROM person WHERE id = o.turn_id AND active) AND o.closed_at IS NULL THEN
        o.turn_id := turn_person(o);
    END IF;
    PERFORM row_restore('lead', m.was || jsonb_build_object('turn_id', o.turn_id));
    PERFORM unmerge_rows(m.id);
    UPDATE event SET merged_from = NULL WHERE lead_id = m.id AND merged_from = m.id;
    UPDATE lead SET stage_at = o.stage_at WHERE id = m.id; -- which a trigger takes for new
    e.move := 'unmerge';
    PERFORM lead_write(o, o, e);
    PERFORM lead_details_write(o);
END $$;

-- Undoes a lead's last merge: makes two leads again of one. The lead that was kept.
CREATE OR REPLACE FUNCTION lead_unmerge(p_lead bigint, p_version integer)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    l lead;
    n lead;
    c contact;
    m lead_merged;
    e event;
BEGIN
    SELECT * INTO l FROM lead WHERE id = p_lead FOR UPDATE;
    IF l.id IS NULL THEN PERFORM absent(); END IF;
    SELECT * INTO m FROM lead_merged WHERE into_id = p_lead ORDER BY event_id DESC LIMIT 1;
    IF p_version <> l.version THEN
        PERFORM conflict('{} changed this lead meanwhile. What you typed is kept: look at the lead and send again.',
                         person_name((lead_last_event(l.id)).person_id));
    END IF;
    PERFORM unmerge_refuse(l, m);
    n := jsonb_populate_record(l, unmerge_values(to_jsonb(l), m.lead_was, m.lead_is)
        - '{version,search,last_quality,attempts}'::text[]);
    n.attempts := l.attempts - ((m.lead_is ->> 'attempts')::integer - (m.lead_was ->> 'attempts')::integer);
    e.move := 'unmerge';
    e.note := lead_title(jsonb_populate_record(NULL::lead, m.was));
    PERFORM lead_write(l, n, e);
    SELECT * INTO c FROM contact WHERE id = (m.contact_was ->> 'id')::bigint;
    IF c.id IS NOT NULL THEN
        PERFORM contact_details_write(jsonb_populate_record(c, unmerge_values(to_jsonb(c), m.contact_was, m.contact_is)));
    END IF;
    -- A reference is one lead's: first it goes, then it comes back.
    PERFORM lead_details_write(n);
    PERFORM unmerge_restore(m);
    PERFORM lead_details_write(n);
    DELETE FROM lead_merged WHERE id = m.id;
    RETURN l.id;
END $$;
