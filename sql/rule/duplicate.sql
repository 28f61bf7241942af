-- Who may be the same: found by what is exactly equal (DOMAIN, Rules learnt, a).

-- What tandemctl found out of numbers that were stored without E.164.
CREATE OR REPLACE FUNCTION contact_phones_fill(p_contacts bigint[], p_phones text[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
    UPDATE contact SET phone_normal = said.phone
    FROM unnest(p_contacts, p_phones) AS said (id, phone) WHERE contact.id = said.id
$$;

-- What to dial: E.164, or what was typed, without what a telephone does not know.
CREATE OR REPLACE FUNCTION phone_dial(p_contact contact) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT coalesce(p_contact.phone_normal, nullif(regexp_replace(p_contact.phone, '[^0-9+]', '', 'g'), '')) $$;

-- Keeps contact.likeness with the names it is made of.
CREATE OR REPLACE FUNCTION contact_likeness_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.likeness := contact_likeness(NEW.name, (SELECT name_normal FROM organisation WHERE id = NEW.organisation_id));
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER contact_likeness_keep BEFORE UPDATE OF name, organisation_id ON contact
    FOR EACH ROW EXECUTE FUNCTION contact_likeness_keep();
-- An import, which has the organisation at hand, says it with the row.
CREATE OR REPLACE TRIGGER contact_likeness_new BEFORE INSERT ON contact
    FOR EACH ROW WHEN (NEW.likeness IS NULL AND NEW.name IS NOT NULL AND NEW.organisation_id IS NOT NULL)
    EXECUTE FUNCTION contact_likeness_keep();
CREATE OR REPLACE FUNCTION contact_likeness_of_organisation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE contact SET likeness = contact_likeness(name, NEW.name_normal) WHERE organisation_id = NEW.id;
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER contact_likeness_of_organisation AFTER UPDATE OF name ON organisation
    FOR EACH ROW EXECUTE FUNCTION contact_likeness_of_organisation();

-- Leads that may be of the same person: exact normalised e-mail or phone, over all
-- leads but those of p_contact; open ones first, then customers.
DROP FUNCTION IF EXISTS lead_duplicates(text, text, text);
DROP FUNCTION IF EXISTS lead_duplicates(text, text);
CREATE OR REPLACE FUNCTION lead_duplicates(p_email text, p_phone_e164 text, p_contact bigint DEFAULT NULL)
RETURNS TABLE (lead_id bigint, same_email boolean, same_phone boolean) LANGUAGE sql STABLE ROWS 5 AS $$
    SELECT lead.id, coalesce(contact.email_normal = email_normal(p_email), false),
           coalesce(contact.phone_normal = p_phone_e164, false)
    FROM contact JOIN lead ON lead.contact_id = contact.id
    WHERE (contact.email_normal = email_normal(p_email) OR contact.phone_normal = p_phone_e164)
      AND contact.id IS DISTINCT FROM p_contact
    ORDER BY lead.closed_at IS NOT NULL, lead.stage <> 'customer', lead.id DESC LIMIT 5
$$;

-- Organisations with a similar name, but not the very same: a hint, never a reason to
-- refuse. Legal forms do not count.
CREATE OR REPLACE FUNCTION organisations_alike(p_name text) RETURNS SETOF organisation LANGUAGE plpgsql ROWS 3 AS $$
DECLARE
    normal CONSTANT text := organisation_normal(p_name);
BEGIN
    PERFORM set_config('pg_trgm.similarity_threshold', '0.6', true); -- what the index is asked for
    RETURN QUERY SELECT * FROM organisation WHERE name_normal OPERATOR(public.%) normal AND lower(name) <> lower(p_name)
        ORDER BY public.similarity(name_normal, normal) DESC, id LIMIT 3;
END $$;

-- Remembers that two contacts are two people, and who said so.
CREATE OR REPLACE FUNCTION contacts_distinguish(p_contact bigint, p_other bigint) RETURNS void
LANGUAGE sql AS $$
    INSERT INTO contact_distinct (contact_id, other_id, said_by)
    SELECT least(p_contact, p_other), greatest(p_contact, p_other), viewer() WHERE p_contact <> p_other
    ON CONFLICT DO NOTHING
$$;

-- The same for everybody whom somebody who is someone else could have been taken for.
CREATE OR REPLACE FUNCTION contact_distinguish_all(p_contact bigint) RETURNS void LANGUAGE sql AS $$
    SELECT contacts_distinguish(p_contact, lead.contact_id)
    FROM contact CROSS JOIN LATERAL lead_duplicates(contact.email, contact.phone_normal, contact.id) AS found
         JOIN lead ON lead.id = found.lead_id
    WHERE contact.id = p_contact
$$;

-- Not a duplicate: said of two leads on the list of possible ones.
CREATE OR REPLACE FUNCTION leads_distinguish(p_lead bigint, p_other bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
BEGIN
    IF NOT viewer_is_colleague() THEN
        PERFORM forbidden('Only sales and marketing say who is a duplicate.');
    END IF;
    IF (SELECT count(*) FROM lead WHERE id IN (p_lead, p_other) AND contact_id IS NOT NULL) <> 2 THEN
        PERFORM absent();
    END IF;
    PERFORM contacts_distinguish(a.contact_id, b.contact_id) FROM lead AS a, lead AS b
    WHERE a.id = p_lead AND b.id = p_other;
END $$;

-- Pairs of leads that may be the same person's, over all leads: p_by 'email', 'phone' or
-- 'name' (a weaker hint: one organisation, similar names), NULL for all in this order. At
-- most p_most (NULL: all) after the cursor of an earlier one. A contact stands beside the
-- last earlier one that it is not known to differ from, so that a group of n is n - 1
-- pairs. Equal keys are neighbours in their index: nothing is sorted, and a page ends
-- the walk.
CREATE OR REPLACE FUNCTION duplicate_pairs(p_by text, p_after text, p_most integer)
RETURNS TABLE (kind text, key text, lead_id bigint, other_id bigint, cursor text)
LANGUAGE plpgsql STABLE ROWS 50 AS $$
DECLARE
    after_kind CONSTANT text := coalesce(split_part(p_after, '_', 1), '');
    after_id   bigint := coalesce(nullif(split_part(p_after, '_', 2), '')::bigint, 0);
    after_key  text := coalesce(substring(p_after FROM '^[a-z]+_[0-9]+_(.*)$'), '');
    same       record;
    many       integer;
BEGIN
    FOR same IN SELECT * FROM (VALUES (1, 'email', 'email_normal'), (2, 'phone', 'phone_normal'), (3, 'name', 'likeness'))
                  AS known (rank, kind, column_name)
              WHERE (p_by IS NULL OR known.kind = p_by)
                AND (after_kind = '' OR rank >= array_position(ARRAY['email', 'phone', 'name'], after_kind)) ORDER BY rank LOOP
        IF same.kind <> after_kind THEN after_key := ''; after_id := 0; END IF;
        RETURN QUERY EXECUTE format($query$
            SELECT $2, again.key, own.id, other.lead_id, concat_ws('_', $2, again.id, again.key)
            FROM (SELECT id, %1$I AS key, lag(%1$I) OVER (ORDER BY %1$I, id) AS before FROM contact
                  WHERE %1$I IS NOT NULL AND %1$I >= $3) AS again
            JOIN contact AS c ON c.id = again.id
            CROSS JOIN LATERAL (SELECT id FROM lead WHERE contact_id = c.id ORDER BY closed_at IS NOT NULL, id DESC LIMIT 1) AS own
            CROSS JOIN LATERAL (
                SELECT l.id AS lead_id FROM contact AS e
                CROSS JOIN LATERAL (SELECT id FROM lead WHERE contact_id = e.id ORDER BY closed_at IS NOT NULL, id DESC LIMIT 1) AS l
                WHERE e.%1$I = again.key AND e.id < c.id
                  AND ($1 < 2 OR (e.email_normal = c.email_normal) IS NOT TRUE)
                  AND ($1 < 3 OR (e.phone_normal = c.phone_normal) IS NOT TRUE)
                  AND NOT EXISTS (SELECT FROM contact_distinct AS known WHERE known.contact_id = e.id AND known.other_id = c.id)
                ORDER BY e.id DESC LIMIT 1) AS other
            WHERE again.key = again.before AND (again.key, again.id) > ($3, $4)
            ORDER BY again.key, again.id LIMIT $5
            $query$, same.column_name) USING same.rank, same.kind, after_key, after_id, p_most;
        GET DIAGNOSTICS many = ROW_COUNT;
        p_most := p_most - many;
        EXIT WHEN p_most = 0;
    END LOOP;
END $$;
