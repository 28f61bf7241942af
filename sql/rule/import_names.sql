-- The names in a file: campaigns, channels, segments, people and organisations.

-- Lists the names in a batch, each once, with the id of what it is known as. A channel
-- is known by its code, its labels, or what other systems call it (import_word).
CREATE OR REPLACE FUNCTION import_names_find(p_batch bigint) RETURNS void LANGUAGE plpgsql
SET jit = off AS $$
BEGIN
    INSERT INTO import_name (batch_id, kind, word, spelling)
    SELECT DISTINCT ON (kind, word) p_batch, kind, word, name
    FROM (SELECT kind, lower(name) AS word, name, min(r.line) AS line
          FROM import_row r, LATERAL (VALUES
              ('campaign', r.campaign), ('channel', r.channel), ('segment', r.segment),
              ('person', r.handed_over_by), ('person', r.accepted_by), ('person', r.owner),
              ('organisation', r.organisation)) AS named (kind, name)
          WHERE r.batch_id = p_batch AND r.problem IS NULL AND name IS NOT NULL
          GROUP BY kind, name) AS spelt
    ORDER BY kind, word, line;
    EXECUTE 'ANALYZE import_name';

    UPDATE import_name n SET id = campaign.id FROM campaign
    WHERE n.batch_id = p_batch AND n.kind = 'campaign' AND lower(campaign.name) = n.word;
    UPDATE import_name n SET id = segment.id FROM segment
    WHERE n.batch_id = p_batch AND n.kind = 'segment' AND lower(segment.name) = n.word;
    UPDATE import_name n SET id = o.id
    FROM (SELECT lower(name) AS word, min(id) AS id FROM organisation GROUP BY 1) AS o
    WHERE n.batch_id = p_batch AND n.kind = 'organisation' AND o.word = n.word;
    UPDATE import_name n SET id = 1, code = known.code
    FROM (SELECT DISTINCT ON (word) word, code FROM (
              SELECT 1 AS nearness, lower(said) AS word, code, position
              FROM channel, LATERAL unnest(ARRAY[label_en, label_nl, label_da]) AS said
              UNION ALL SELECT 0, lower(code), code, position FROM channel
              UNION ALL SELECT 2, word, channel.code, position
              FROM import_word JOIN channel USING (code) WHERE kind = 'channel') AS spelt
          ORDER BY word, nearness, position, code) AS known
    WHERE n.batch_id = p_batch AND n.kind = 'channel' AND n.word = known.word;
    UPDATE import_name n SET id = (
        SELECT id FROM person WHERE n.word IN (lower(name), lower(full_name), lower(email))
        ORDER BY lower(name) = n.word DESC, active DESC, id LIMIT 1)
    WHERE n.batch_id = p_batch AND n.kind = 'person';
END $$;

-- The rows that name a campaign, channel, segment or person who is not there, and how
-- they are refused unless the name is made.
CREATE OR REPLACE FUNCTION import_rows_unnamed(p_batch bigint) RETURNS TABLE (line bigint, refusal text[])
LANGUAGE sql STABLE AS $$
    SELECT DISTINCT ON (i.line) i.line, import_refusal(field, CASE named.kind
        WHEN 'campaign' THEN 'there is no campaign {}' WHEN 'channel' THEN 'there is no channel {}'
        WHEN 'segment' THEN 'there is no segment {}' ELSE 'there is nobody named {}' END, name)
    FROM import_row i, LATERAL (VALUES
        (1, 'campaign', 'campaign', i.campaign), (2, 'channel', 'channel', i.channel),
        (3, 'segment', 'segment', i.segment), (4, 'handed_over_by', 'person', i.handed_over_by),
        (5, 'accepted_by', 'person', i.accepted_by), (6, 'owner', 'person', i.owner)
    ) AS named (position, field, kind, name)
    JOIN import_name n ON n.batch_id = p_batch AND n.kind = named.kind AND n.word = lower(name)
    WHERE i.batch_id = p_batch AND i.problem IS NULL AND i.is_repeated IS NOT TRUE AND n.id IS NULL
    ORDER BY i.line, position
$$;

CREATE OR REPLACE FUNCTION import_names_refuse(p_batch bigint) RETURNS void LANGUAGE sql AS $$
    UPDATE import_row r SET problem_field = refusal[1], problem = refusal[2], problem_detail = refusal[3]
    FROM import_rows_unnamed(p_batch) AS unnamed WHERE r.batch_id = p_batch AND r.line = unnamed.line
$$;

-- Makes the names that are not known yet, of rows that are not refused. A person takes
-- the team of the first field that names them, handed_over_by read first, and the roles
-- of all; they are inactive until an admin says otherwise.
CREATE OR REPLACE FUNCTION import_names_make(p_batch bigint) RETURNS void LANGUAGE plpgsql
SET jit = off AS $$
DECLARE
    made RECORD;
BEGIN
    WITH used AS MATERIALIZED (
        SELECT DISTINCT kind, lower(name) AS word FROM import_row r, LATERAL (VALUES
            ('campaign', r.campaign), ('channel', r.channel), ('segment', r.segment),
            ('organisation', r.organisation), ('person', r.handed_over_by), ('person', r.accepted_by),
            ('person', r.owner)) AS named (kind, name)
        WHERE r.batch_id = p_batch AND r.problem IS NULL AND name IS NOT NULL
          AND (r.is_repeated IS NOT TRUE OR r.joins_to IS NOT NULL AND kind IN ('campaign', 'channel'))
    )
    DELETE FROM import_name n WHERE batch_id = p_batch AND id IS NULL
        AND NOT EXISTS (SELECT FROM used WHERE used.kind = n.kind AND used.word = n.word);
    UPDATE import_name SET is_new = true, code = spelling, id = CASE kind
        WHEN 'campaign' THEN nextval('campaign_id_seq') WHEN 'segment' THEN nextval('segment_id_seq')
        WHEN 'organisation' THEN nextval('organisation_id_seq')
        WHEN 'person' THEN nextval('person_id_seq') ELSE 1 END
    WHERE batch_id = p_batch AND id IS NULL;
    EXECUTE 'ANALYZE import_name'; -- or 20,000 names are thought to be one

    -- One statement each, and none for nothing: every one makes the workers read anew.
    FOR made IN SELECT DISTINCT kind FROM import_name WHERE batch_id = p_batch AND is_new LOOP
        CASE made.kind
        WHEN 'campaign' THEN
            INSERT INTO campaign (id, name) OVERRIDING SYSTEM VALUE
            SELECT id, spelling FROM import_name
            WHERE batch_id = p_batch AND is_new AND kind = 'campaign' ORDER BY id;
        WHEN 'channel' THEN
            INSERT INTO channel (code, label_en, label_nl, label_da)
            SELECT code, code, code, code FROM import_name
            WHERE batch_id = p_batch AND is_new AND kind = 'channel' ORDER BY word;
        WHEN 'segment' THEN
            INSERT INTO segment (id, name) OVERRIDING SYSTEM VALUE
            SELECT id, spelling FROM import_name
            WHERE batch_id = p_batch AND is_new AND kind = 'segment' ORDER BY id;
        WHEN 'person' THEN
            INSERT INTO person (id, name, full_name, team, roles, active) OVERRIDING SYSTEM VALUE
            SELECT n.id, n.spelling, n.spelling, (array_agg(named.team ORDER BY field, line))[1],
                   array_agg(DISTINCT named.team), false
            FROM import_name n JOIN (
                SELECT field, lower(name) AS word, team, min(r.line) AS line FROM import_row r, LATERAL (VALUES
                    (1, r.handed_over_by, 'marketing'), (2, r.accepted_by, 'sales'),
                    (3, r.owner, CASE WHEN r.reached >= 3 AND coalesce(r.stage, '') NOT IN ('prospect', 'lead')
                                      THEN 'sales' ELSE 'marketing' END)) AS said (field, name, team)
                WHERE r.batch_id = p_batch AND r.problem IS NULL AND name IS NOT NULL
                GROUP BY field, lower(name), team) AS named USING (word)
            WHERE n.batch_id = p_batch AND n.is_new AND n.kind = 'person'
            GROUP BY n.id, n.spelling ORDER BY n.id;
        ELSE
            -- With the first address the file gives it, and the country.
            INSERT INTO organisation (id, name, street, postal_code, city, country) OVERRIDING SYSTEM VALUE
            SELECT n.id, n.spelling, a.street, a.postal_code, a.city, coalesce(a.country, import_country(p_batch))
            FROM import_name n LEFT JOIN import_addresses(p_batch) AS a USING (word)
            WHERE n.batch_id = p_batch AND n.is_new AND n.kind = 'organisation' ORDER BY n.id;
        END CASE;
    END LOOP;
END $$;

-- The first address the file gives each organisation, by its name in lower case.
CREATE OR REPLACE FUNCTION import_addresses(p_batch bigint)
RETURNS TABLE (word text, street text, postal_code text, city text, country text) LANGUAGE sql STABLE AS $$
    SELECT DISTINCT ON (lower(organisation)) lower(organisation), street, postal_code, city, country
    FROM import_row WHERE batch_id = p_batch AND problem IS NULL AND organisation IS NOT NULL
        AND coalesce(street, postal_code, city, country) IS NOT NULL
    ORDER BY lower(organisation), line
$$;

-- That address for organisations that were there, where none is known.
CREATE OR REPLACE FUNCTION import_addresses_fill(p_batch bigint) RETURNS void LANGUAGE sql AS $$
    UPDATE organisation o SET street = a.street, postal_code = a.postal_code, city = a.city,
        country = coalesce(o.country, a.country, import_country(p_batch))
    FROM import_name n JOIN import_addresses(p_batch) AS a USING (word)
    WHERE n.batch_id = p_batch AND n.kind = 'organisation' AND NOT n.is_new AND o.id = n.id
      AND coalesce(o.street, o.postal_code, o.city) IS NULL
      AND (coalesce(a.street, a.postal_code, a.city) IS NOT NULL OR o.country IS NULL)
$$;
