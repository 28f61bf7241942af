-- Whom a hand-over names: who knows, else the agreement's rows, absence, load; always
-- one person at work.
BEGIN;
SELECT plan(24);
DELETE FROM routing;
CREATE FUNCTION pg_temp.person(p_name text, p_role text DEFAULT 'sales') RETURNS bigint LANGUAGE sql AS $$
    INSERT INTO person (name, full_name, team, roles) VALUES (p_name, p_name, p_role, ARRAY[p_role]) RETURNING id
$$;
CREATE FUNCTION pg_temp.named(p_name text) RETURNS bigint LANGUAGE sql AS $$ SELECT id FROM person WHERE name = p_name $$;
CREATE FUNCTION pg_temp.away(p_name text, p_stand_in text) RETURNS void LANGUAGE sql AS $$
    INSERT INTO absence (person_id, from_on, to_on, stand_in_id)
    VALUES (pg_temp.named(p_name), tandem_today() - 1, tandem_today(), pg_temp.named(p_stand_in))
$$;
CREATE FUNCTION pg_temp.route(p_position integer, p_country text, p_language text, VARIADIC p_names text[]) RETURNS void
LANGUAGE sql AS $$
    WITH row AS (INSERT INTO routing (position, country, language) VALUES (p_position, p_country, p_language) RETURNING id)
    INSERT INTO routing_salesperson SELECT row.id, pg_temp.named(name) FROM row, unnest(p_names) AS name
$$;
-- A lead at stage lead of a contact in that country; the id.
CREATE FUNCTION pg_temp.lead(p_country text, p_language text, p_turn text, p_stage text DEFAULT 'lead') RETURNS bigint LANGUAGE sql AS $$
    WITH someone AS (INSERT INTO contact (name, country, language) VALUES ('X', p_country, p_language) RETURNING id)
    INSERT INTO lead (contact_id, stage, captured_at, turn_id, clock, due_at)
    SELECT id, p_stage, now(), pg_temp.named(p_turn), CASE p_stage WHEN 'sql' THEN 'next_step' END, CASE p_stage WHEN 'sql' THEN now() END
    FROM someone RETURNING id
$$;
CREATE FUNCTION pg_temp.to_whom(p_lead bigint) RETURNS text LANGUAGE sql AS $$
    SELECT concat_ws(' ', routed.why, person.name, CASE WHEN least_load THEN 'least' END)
    FROM lead, routing_person(lead) AS routed JOIN person ON person.id = routed.person_id WHERE lead.id = p_lead
$$;
SELECT pg_temp.person(name) FROM unnest(ARRAY['ra', 'rb', 'rc', 'rd']) AS name \g /dev/null
SELECT pg_temp.lead('LU', 'fr', 'ra') AS lead \gset

SELECT is(pg_temp.to_whom(:lead), 'head inge', 'no row fits: the sales manager by name');
SELECT pg_temp.route(20, 'LU', NULL, 'ra', 'rb') \g /dev/null
SELECT pg_temp.lead('NL', 'nl', 'ra', 'sql') \g /dev/null
SELECT is(pg_temp.to_whom(:lead), 'routing rb least', 'of several who has least in hand');
SELECT pg_temp.route(10, 'LU', 'de', 'rc') \g /dev/null
SELECT is(pg_temp.to_whom(:lead), 'routing rb least', 'a row of another language does not fit');
SELECT pg_temp.route(10, 'LU', 'fr', 'rc') \g /dev/null
SELECT is(pg_temp.to_whom(:lead), 'routing rc', 'the row with the lowest place that fits');
SELECT pg_temp.away('rc', 'rd') \g /dev/null
SELECT is(pg_temp.to_whom(:lead), 'routing rb least', 'who is away is passed over');
SELECT pg_temp.away('rb', 'rc') \g /dev/null
SELECT is(pg_temp.to_whom(:lead), 'routing ra', '... of a group too');
UPDATE person SET active = false WHERE name = 'ra';
SELECT is(pg_temp.to_whom(:lead), 'head inge', 'nobody of the rows at work: the head again');
UPDATE person SET active = true WHERE name = 'ra';

-- who knows them comes first
UPDATE lead SET organisation_id = (SELECT min(id) FROM organisation) WHERE id = :lead;
UPDATE lead SET accepted_by = NULL WHERE organisation_id = (SELECT min(id) FROM organisation);
INSERT INTO lead (organisation_id, stage, captured_at, accepted_by) SELECT min(id), 'lead', now(), pg_temp.named('rd') FROM organisation;
SELECT is(pg_temp.to_whom(:lead), 'organisation rd', 'who knows the organisation');
INSERT INTO lead (contact_id, stage, captured_at, accepted_by) SELECT contact_id, 'lead', now(), pg_temp.named('ra') FROM lead WHERE id = :lead;
SELECT is(pg_temp.to_whom(:lead), 'contact ra', '... before that, who knows the contact');
UPDATE lead SET handed_to = pg_temp.named('rd') WHERE id = :lead;
SELECT is(pg_temp.to_whom(:lead), 'lead rd', '... before that, who had this lead');
UPDATE lead SET handed_to = pg_temp.named('rc') WHERE id = :lead;
SELECT is(pg_temp.to_whom(:lead), 'contact ra', '... unless they are away');

-- stand-ins
SELECT is(person_instead(pg_temp.named('rc')), pg_temp.named('rd'), 'new work goes to the stand-in');
SELECT is(person_instead(pg_temp.named('rb')), pg_temp.named('rd'), '... and to theirs when they are away too');
SELECT is((SELECT array_agg(person ORDER BY person) FROM standing_in_for(pg_temp.named('rd')) AS person),
          ARRAY[pg_temp.named('rb'), pg_temp.named('rc')], 'whose work is the stand-in''s');
SELECT pg_temp.away('rd', 'rb') \g /dev/null
SELECT is(person_instead(pg_temp.named('rc')), NULL, 'all away, in a circle: nobody');
SELECT is((SELECT count(*) FROM standing_in_for(pg_temp.named('rd'))), 0::bigint, '... and nobody''s desk has their work');
SELECT isnt(team_head('sales'), NULL, 'there is always a head');

-- property: whatever is away or gone, one person at work is named
CREATE FUNCTION pg_temp.wrongly_named() RETURNS bigint LANGUAGE sql AS $$
    SELECT count(*) FROM lead, routing_person(lead) AS routed
    WHERE lead.closed_at IS NULL AND NOT person_at_work(routed.person_id)
$$;
SELECT is(pg_temp.wrongly_named(), 0::bigint, 'of all leads: somebody at work is named');
SELECT pg_temp.away('mette', 'inge'), pg_temp.away('jeroen', 'mette') \g /dev/null
SELECT is(pg_temp.wrongly_named(), 0::bigint, '... when two of three are away');
UPDATE person SET active = false WHERE name IN ('mette', 'jeroen', 'ra', 'rb', 'rc', 'rd');
SELECT is(pg_temp.wrongly_named(), 0::bigint, '... and when they have left');
SELECT throws_ok($$UPDATE lead SET turn_id = pg_temp.named('ra') WHERE reference IS NULL AND closed_at IS NULL
    AND turn_id IS DISTINCT FROM pg_temp.named('ra')$$, 'TD422', NULL, 'the schema refuses who left');
SELECT throws_ok($$INSERT INTO lead (stage, captured_at, turn_id) VALUES ('lead', now(), pg_temp.named('ra'))$$, 'TD422', NULL, '... for a new lead too');

-- a source that wants to be called
SELECT set_config('tandem.viewer', '', true), set_config('tandem.now', '2026-11-20 16:00+01', true) \g /dev/null
SELECT pg_temp.lead('LU', 'it', 'sanne') AS called \gset
SELECT isnt(lead_call_wanted(:called), NULL, 'handed over by itself');
SELECT is(concat_ws(' ', stage, clock, due_at AT TIME ZONE 'Europe/Amsterdam', person.name), 'mql accept 2026-11-23 10:00:00 inge',
          'two working hours to accept, over the weekend')
FROM lead JOIN person ON person.id = turn_id WHERE lead.id = :called;
SELECT * FROM finish();
ROLLBACK;
