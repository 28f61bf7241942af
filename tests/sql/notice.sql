-- Notices: one for each assignment, refusal and answer, none to oneself, none of a load.
BEGIN;
SELECT plan(28);
SET LOCAL tandem.now = '2026-11-24 10:00:00+01';
CREATE FUNCTION pg_temp.person(p_name text) RETURNS bigint LANGUAGE sql AS
$$ SELECT id FROM person WHERE name = p_name $$;
CREATE FUNCTION pg_temp.act(p_name text) RETURNS text LANGUAGE sql AS
$$ SELECT set_config('tandem.viewer', pg_temp.person(p_name)::text, true) $$;
-- Who was told what of a lead since the last look.
CREATE FUNCTION pg_temp.told() RETURNS text LANGUAGE sql AS $$
    SELECT coalesce(string_agg(person.name || ' ' || kind, ', ' ORDER BY person.name, notice.id), 'nobody')
    FROM notice JOIN person ON person.id = person_id
    WHERE notice.id > coalesce(nullif(current_setting('tap.last', true), ''), '0')::bigint
$$;
CREATE FUNCTION pg_temp.look() RETURNS text LANGUAGE sql AS
$$ SELECT set_config('tap.last', coalesce((SELECT max(id) FROM notice), 0)::text, true) $$;
CREATE FUNCTION pg_temp.captured() RETURNS bigint LANGUAGE sql AS $$
    SELECT lead_capture('Tap BV', 'Tap', NULL, NULL, 'tap-' || gen_random_uuid() || '@example.com', NULL, 'NL',
                        NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, true)
$$;
CREATE TEMP TABLE made (name text PRIMARY KEY, id bigint);
GRANT ALL ON made TO PUBLIC;

SELECT pg_temp.look();
SELECT pg_temp.act('sanne');
INSERT INTO made VALUES ('lead', pg_temp.captured());
SELECT is(pg_temp.told(), 'nobody', 'a marketer''s own capture: nobody is told');
SELECT lead_move(id, NULL, 'hand-over', p_person => pg_temp.person('mette'), p_note => 'Call soon.') FROM made;
SELECT is(pg_temp.told(), 'mette handed_over', 'a hand-over: the salesperson, once');
SELECT is((SELECT note || '|' || who FROM notice_item ORDER BY id DESC LIMIT 1), 'Call soon.|Tap', 'with what is to be known');

SELECT pg_temp.look();
SELECT pg_temp.act('mette');
SELECT lead_give_back(id, NULL, 'refuse', NULL, 'too_early', NULL, NULL, NULL, false) FROM made;
SELECT is(pg_temp.told(), 'sanne returned', 'a refusal: who handed it over, once, though the turn is theirs too');

SELECT pg_temp.look();
SELECT pg_temp.act('sanne');
SELECT lead_move(id, NULL, 'hand-over', p_person => pg_temp.person('mette')) FROM made;
SELECT pg_temp.act('mette');
SELECT pg_temp.look();
SELECT lead_give_back(id, NULL, 'refuse', NULL, 'too_early', NULL, NULL, pg_temp.person('line'), false) FROM made;
SELECT is(pg_temp.told(), 'line assigned, sanne returned', 'somebody else holds it: both are told');

SELECT pg_temp.look();
SELECT pg_temp.act('jeroen');
SELECT lead_move(id, NULL, 'take', p_to_stage => 'sql') FROM made;
SELECT is(pg_temp.told(), 'nobody', 'who takes a lead knows it');
SELECT lead_move(id, NULL, 'postpone', p_date => '2026-12-01') FROM made;
SELECT is(pg_temp.told(), 'nobody', 'who postpones one, too');

-- given to a colleague
SELECT lead_move(id, NULL, 'assign', p_person => pg_temp.person('mette')) FROM made;
SELECT is(pg_temp.told(), 'mette assigned', 'who is given a lead is told');
SELECT lead_move(id, NULL, 'take-back') FROM made;
SELECT is(pg_temp.told(), 'nobody', 'taken back before it was seen: it did not happen');
SELECT lead_move(id, NULL, 'assign', p_person => pg_temp.person('mette')) FROM made;
UPDATE notice SET seen_at = tandem_now() WHERE id > current_setting('tap.last')::bigint;
SELECT lead_move(id, NULL, 'take-back') FROM made;
SELECT is(pg_temp.told(), 'mette assigned', 'what was seen stays');

-- a machine captures: nobody acted, somebody is told
SELECT pg_temp.look();
SELECT set_config('tandem.viewer', '', true);
INSERT INTO made VALUES ('machine', pg_temp.captured());
SELECT is(pg_temp.told(), 'peter assigned', 'a website form: the head of marketing');

-- a load tells nobody
SELECT pg_temp.look();
INSERT INTO import_batch (file_name) VALUES ('tap.csv');
INSERT INTO event (lead_id, previous_id, move, event_at, from_stage, from_open, to_stage, to_open, to_person_id, batch_id)
SELECT id, (lead_last_event(id)).id, 'import', tandem_now(), 'lead', true, 'lead', true, pg_temp.person('sanne'),
       (SELECT max(id) FROM import_batch) FROM made WHERE name = 'machine';
SELECT is(pg_temp.told(), 'nobody', 'a load sends no notices');

-- nobody who has left
UPDATE person SET active = false WHERE name = 'line';
SELECT notice_add(pg_temp.person('line'), NULL, 'assigned', id, (lead_last_event(id)).id) FROM made WHERE name = 'machine';
SELECT is(pg_temp.told(), 'nobody', 'who has left is told nothing');
UPDATE person SET active = true WHERE name = 'line';

-- an answer
SELECT pg_temp.act('mette');
INSERT INTO made SELECT 'feedback', feedback_give('lead', id, NULL, NULL, 1, 'no_need', NULL, false, false) FROM made WHERE name = 'machine';
SELECT is(pg_temp.told(), 'nobody', 'giving feedback tells nobody');
SELECT pg_temp.act('sanne');
SELECT feedback_answer(id, 'We ask first from now on.', NULL, false) FROM made WHERE name = 'feedback';
SELECT is(pg_temp.told(), 'mette answered', 'an answer: who gave the feedback');
SELECT is((SELECT path FROM notice_item ORDER BY id DESC LIMIT 1), (SELECT '/feedback/' || id FROM made WHERE name = 'feedback'), 'and where it is');
SELECT feedback_answer(id, 'And we changed the form.', NULL, false) FROM made WHERE name = 'feedback';
SELECT is(pg_temp.told(), 'mette answered, mette answered', 'what is added to it is told, too');

-- a touch to deal with
SELECT pg_temp.look();
SELECT touch_log(id, 'question', NULL, 'social', NULL, 'How much?', NULL, pg_temp.person('mette')) FROM made WHERE name = 'machine';
SELECT is(pg_temp.told(), 'mette touch', 'who is to deal with a touch is told');
SELECT pg_temp.act('mette');
SELECT touch_pass(id, version, pg_temp.person('jeroen')) FROM touch ORDER BY id DESC LIMIT 1;
SELECT is(pg_temp.told(), 'jeroen touch, mette touch', 'and to whom it is passed on');
SELECT touch_log(id, 'question', NULL, NULL, NULL, 'And when?', NULL, pg_temp.person('mette')) FROM made WHERE name = 'machine';
SELECT is(pg_temp.told(), 'jeroen touch, mette touch', 'nobody of what they take on themselves');

-- seen
SELECT pg_temp.act('mette');
SELECT cmp_ok(notices_see((SELECT max(id) - 1 FROM notice WHERE person_id = viewer())), '>', 0::bigint, 'some are seen');
SELECT is((SELECT count(*) FROM notice WHERE person_id = viewer() AND seen_at IS NULL AND kind <> 'overdue'), 1::bigint, 'a later one stays new');

-- overdue clocks: once each
DELETE FROM notice WHERE kind = 'overdue';
CREATE FUNCTION pg_temp.overdue() RETURNS text LANGUAGE sql AS $$
    SELECT string_agg(person.name, ' ' ORDER BY person.name) FROM notice JOIN person ON person.id = person_id
    WHERE kind = 'overdue' AND lead_id = (SELECT id FROM made WHERE name = 'machine')
      AND person.name IN ('inge', 'mette') -- other tests make managers too
$$;
UPDATE lead SET turn_id = pg_temp.person('mette'), clock = 'next_step', due_at = '2026-11-23 16:00+01'
WHERE id = (SELECT id FROM made WHERE name = 'machine');
SELECT notice_of_overdue('2026-11-24 08:00+01');
SELECT is(pg_temp.overdue(), 'inge mette', 'a clock that ran out: who owes it and their manager');
SELECT notice_of_overdue('2026-11-25 08:00+01');
SELECT is(pg_temp.overdue(), 'inge mette', 'is told once');
UPDATE lead SET due_at = '2026-11-23 09:00+01', version = version + 1 WHERE id = (SELECT id FROM made WHERE name = 'machine');
SELECT notice_of_overdue('2026-11-25 08:00+01');
SELECT is(pg_temp.overdue(), 'inge inge mette mette', 'another clock of the same lead anew');

-- the digest's moment
SELECT is(digest_moment(), '2026-11-24 08:00+01'::timestamptz, 'on a Tuesday at ten: at eight');
SET LOCAL tandem.now = '2026-11-24 07:59:00+01';
SELECT is(digest_moment(), NULL, 'not before');
SET LOCAL tandem.now = '2026-11-22 10:00:00+01';
SELECT is(digest_moment(), NULL, 'not on a Sunday');
SELECT * FROM finish();
ROLLBACK;
