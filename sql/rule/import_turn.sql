-- Whose the leads of a file will be: whom it names and who is at work keeps theirs; of the
-- others it is found out before anything is loaded, as a hand-over would, so that the
-- check can say it and the load does it.

-- Whose turn such a lead is: a person, or the row of the routing among whose people it is
-- spread. One that is kept warm and that the file names nobody for is whose who loads it,
-- if marketing.
CREATE OR REPLACE FUNCTION import_turn(p_lead bigint, p_stage text, p_handed_over_by bigint, p_captured_by bigint,
    p_handed_to bigint, p_campaign bigint, p_contact bigint, p_organisation bigint, p_segment bigint, p_country text,
    OUT person_id bigint, OUT routing_id bigint)
LANGUAGE plpgsql STABLE AS $$
DECLARE
    l lead;
BEGIN
    l.id := p_lead;
    l.stage := p_stage;
    l.handed_over_by := p_handed_over_by;
    l.captured_by := p_captured_by;
    l.handed_to := p_handed_to;
    l.campaign_id := p_campaign;
    l.contact_id := p_contact;
    l.organisation_id := p_organisation;
    l.segment_id := p_segment;
    IF p_stage IN ('prospect', 'lead') AND coalesce(p_handed_over_by, p_captured_by) IS NULL THEN
        l.captured_by := viewer();
    END IF;
    SELECT found.person_id, found.routing_id INTO person_id, routing_id FROM turn_found(l, p_country) AS found;
END $$;

-- Open leads that rows make, or move or give to another: all that import_turn asks, whom
-- the file names for them (holder), and whether it names somebody at all. A check does
-- not count rows of people who are there: what becomes of them is not decided yet.
CREATE OR REPLACE FUNCTION import_turns_asked(p_batch bigint, p_fields text[])
RETURNS TABLE (line bigint, is_new boolean, holder bigint, names_one boolean, lead_id bigint, stage text,
    handed_over_by bigint, captured_by bigint, handed_to bigint, campaign_id bigint, contact_id bigint,
    organisation_id bigint, segment_id bigint, country text)
LANGUAGE sql STABLE AS $$
    SELECT (i.input).line, true, coalesce(i.owner_id, i.handed_to, CASE WHEN stage.position < 3 THEN i.handed_over_by END),
        coalesce((i.input).owner, (i.input).accepted_by,
                 CASE WHEN stage.position < 3 THEN (i.input).handed_over_by END) IS NOT NULL,
        NULL, i.stage, i.handed_over_by, i.captured_by, coalesce(i.handed_to, i.accepter), i.campaign_id, NULL,
        i.known_firm, CASE WHEN 'segment' = ANY (p_fields) THEN i.segment_id ELSE i.campaign_segment END,
        coalesce((i.input).country, (SELECT import_country(p_batch)))
    FROM import_rows_new(p_batch, 0, 9223372036854775807) AS i JOIN stage ON stage.code = i.stage
    WHERE i.closed_as IS NULL AND coalesce((i.input).duplicate_id, (i.input).duplicate_line) IS NULL
    UNION ALL
    SELECT (i.input).line, false, NULL, true, l.id, stage.code,
        coalesce(l.handed_over_by, i.handed_over_by),
        coalesce(l.captured_by, CASE WHEN stage.position < 3 THEN i.owner_id END),
        coalesce(l.handed_to, CASE WHEN stage.position >= 3 THEN coalesce(i.owner_id, i.accepted_by) END, l.accepted_by,
                 i.accepted_by),
        coalesce(i.campaign_id, l.campaign_id), l.contact_id, coalesce((i.organisation).id, l.organisation_id),
        coalesce(i.segment_id, l.segment_id), (i.input).country
    FROM import_rows(p_batch, 0, 9223372036854775807) AS i
    JOIN lead l ON l.id = (i.input).lead_id JOIN stage AS was ON was.code = l.stage
    CROSS JOIN LATERAL (SELECT greatest(1, import_reached(l.lead_at, l.mql_at, l.sql_at, l.opportunity_at, l.customer_at))
                               < (i.input).reached AS advances) AS moved
    JOIN stage ON stage.position = CASE WHEN advances THEN (i.input).reached ELSE was.position END
    WHERE NOT (i.input).is_new AND l.closed_at IS NULL AND stage.code <> 'customer' AND (i.input).lost_on IS NULL
      AND (advances OR l.handed_to IS NULL AND stage.position >= 3 AND coalesce(i.owner_id, i.accepted_by) IS NOT NULL
           OR l.captured_by IS NULL AND stage.position < 3 AND i.owner_id IS NOT NULL
           OR l.accepted_by IS NULL AND i.accepted_by IS NOT NULL)
$$;

-- Finds out whose the leads of a batch are, where it is not whom the file names: who stands
-- in, who knows the organisation, the routing's, the manager. Rows with names that are to
-- be made come last, so that what is said of the others holds without them too.
CREATE OR REPLACE FUNCTION import_turns_find(p_batch bigint, p_fields text[]) RETURNS void LANGUAGE plpgsql
SET jit = off AS $$
BEGIN
    WITH at_work AS MATERIALIZED (
        SELECT id FROM person WHERE person_at_work(id)
    ), asked AS MATERIALIZED (
        SELECT *, dense_rank() OVER (ORDER BY a.lead_id, a.stage, a.handed_over_by, a.captured_by, a.handed_to, a.campaign_id,
                                              a.contact_id, a.organisation_id, a.segment_id, a.country) AS kind
        FROM (SELECT line, is_new, names_one, holder, lead_id, stage, handed_over_by, captured_by, handed_to,
                  CASE WHEN stage IN ('prospect', 'lead') THEN campaign_id END AS campaign_id, contact_id,
                  CASE WHEN stage NOT IN ('prospect', 'lead') THEN organisation_id END AS organisation_id,
                  CASE WHEN stage NOT IN ('prospect', 'lead') THEN segment_id END AS segment_id,
                  CASE WHEN stage NOT IN ('prospect', 'lead') THEN country END AS country
              FROM import_turns_asked(p_batch, p_fields)) AS a
        WHERE holder IS NULL OR holder NOT IN (SELECT id FROM at_work)
    ), kinds AS MATERIALIZED (
        SELECT kind, found.* FROM (SELECT DISTINCT ON (kind) * FROM asked ORDER BY kind) AS one
        CROSS JOIN LATERAL import_turn(one.lead_id, one.stage, one.handed_over_by, one.captured_by, one.handed_to,
            one.campaign_id, one.contact_id, one.organisation_id, one.segment_id, one.country) AS found
    )
    UPDATE import_row r SET turn_id = kinds.person_id, routing_id = kinds.routing_id,
        turn_why = CASE WHEN NOT asked.is_new THEN NULL WHEN names_one THEN 'absent' ELSE 'nobody' END,
        is_unnamed = unnamed.line IS NOT NULL
    FROM asked JOIN kinds USING (kind) LEFT JOIN import_rows_unnamed(p_batch) AS unnamed ON unnamed.line = asked.line
    WHERE r.batch_id = p_batch AND r.line = asked.line;
    PERFORM import_turns_spread(p_batch, routing_id, is_unnamed, p_fields)
    FROM (SELECT DISTINCT routing_id, is_unnamed FROM import_row
          WHERE batch_id = p_batch AND routing_id IS NOT NULL ORDER BY is_unnamed, routing_id) AS spread;
END $$;

-- What each person of a row of the routing will have in hand, with what the batch gives
-- them so far.
CREATE OR REPLACE FUNCTION import_loads(p_batch bigint, p_routing bigint, p_fields text[])
RETURNS TABLE (person_id bigint, load bigint) LANGUAGE sql STABLE AS $$
    SELECT named.id, person_load(named.id) + coalesce(given.leads, 0)
    FROM routing_people(p_routing) AS named (id) LEFT JOIN (
        SELECT coalesce(r.turn_id, CASE WHEN r.routing_id IS NULL THEN a.holder END) AS id, count(*) AS leads
        FROM import_turns_asked(p_batch, p_fields) AS a
        JOIN import_row AS r ON r.batch_id = p_batch AND r.line = a.line
        GROUP BY 1) AS given ON given.id = named.id
$$;

-- Spreads the leads of a row of the routing among its people: each to who has least in
-- hand by then, as if they were handed over one after the other.
CREATE OR REPLACE FUNCTION import_turns_spread(p_batch bigint, p_routing bigint, p_unnamed boolean, p_fields text[])
RETURNS void LANGUAGE plpgsql SET jit = off AS $$
DECLARE
    many CONSTANT bigint := (SELECT count(*) FROM import_row WHERE batch_id = p_batch
                             AND routing_id = p_routing AND is_unnamed = p_unnamed);
BEGIN
    WITH loads AS MATERIALIZED (SELECT * FROM import_loads(p_batch, p_routing, p_fields))
    UPDATE import_row r SET turn_id = place.person_id
    FROM (SELECT line, row_number() OVER (ORDER BY line) AS number FROM import_row
          WHERE batch_id = p_batch AND routing_id = p_routing AND is_unnamed = p_unnamed) AS given
    JOIN (SELECT person_id, row_number() OVER (ORDER BY load + more, person_id) AS number
          FROM loads, generate_series(0, many - 1) AS more) AS place USING (number)
    WHERE r.batch_id = p_batch AND r.line = given.line;
END $$;

-- Keeps how many leads go to whom, for the page to say.
CREATE OR REPLACE FUNCTION import_turns_keep(p_batch bigint) RETURNS void LANGUAGE sql AS $$
    DELETE FROM import_turn WHERE batch_id = p_batch;
    INSERT INTO import_turn (batch_id, why, person_id, lead_count)
    SELECT p_batch, CASE WHEN is_unnamed THEN 'unnamed' ELSE turn_why END, turn_id, count(*)
    FROM import_row WHERE batch_id = p_batch AND problem IS NULL AND turn_id IS NOT NULL AND turn_why IS NOT NULL
    GROUP BY 2, 3
$$;
