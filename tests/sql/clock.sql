-- Clocks, with worked examples: holidays of both countries, part-time, hand-overs at 16:59
-- and out of hours, changes of summer time; and every run of a clock with its outcome.
BEGIN;
DELETE FROM absence; -- those of the demo lie on days that move
SELECT * FROM no_plan();
CREATE FUNCTION pg_temp.at(p_now text) RETURNS void LANGUAGE sql AS $$ SELECT set_config('tandem.now', p_now, true) $$;
CREATE FUNCTION pg_temp.by(p_name text) RETURNS bigint LANGUAGE sql AS
$$ SELECT set_config('tandem.viewer', (SELECT id::text FROM person WHERE name = p_name), true)::bigint $$;
CREATE FUNCTION pg_temp.who(p_name text) RETURNS bigint LANGUAGE sql AS $$ SELECT id FROM person WHERE name = p_name $$;
CREATE FUNCTION pg_temp.holidays(p_country text, p_year integer) RETURNS text LANGUAGE sql AS $$
    SELECT string_agg(to_char(holiday_on, 'MM-DD'), ' ' ORDER BY holiday_on) FROM holidays_by_rule(p_country, p_year)
$$;
DELETE FROM holiday;
DO $$ BEGIN PERFORM holidays_fill(country, year) FROM (VALUES ('NL'), ('DK')) AS both_of (country), generate_series(2023, 2027) AS year; END $$;
UPDATE person SET working_days = NULL;
UPDATE person SET country = 'DK' WHERE name = 'mette';
UPDATE person SET country = 'NL' WHERE name IN ('sanne', 'inge', 'peter');
UPDATE person SET country = 'NL', working_days = '{1,2,4}' WHERE name = 'jeroen'; -- Monday, Tuesday, Thursday

-- Easter (from the almanac), and what is reckoned from it
SELECT is(easter_sunday(year), day, 'Easter ' || year) FROM (VALUES
    (1818, '1818-03-22'::date), (1943, '1943-04-25'), (1981, '1981-04-19'), (2000, '2000-04-23'), (2008, '2008-03-23'),
    (2024, '2024-03-31'), (2025, '2025-04-20'), (2026, '2026-04-05'), (2027, '2027-03-28'), (2038, '2038-04-25'),
    (2049, '2049-04-18'), (2076, '2076-04-19')) AS easter (year, day);
SELECT is(pg_temp.holidays('NL', 2026), '01-01 04-05 04-06 04-27 05-14 05-24 05-25 12-25 12-26', 'Dutch holidays of 2026');
SELECT is(pg_temp.holidays('DK', 2026), '01-01 04-02 04-03 04-05 04-06 05-14 05-24 05-25 12-25 12-26', 'Danish holidays of 2026');
SELECT is(pg_temp.holidays('DK', 2023), '01-01 04-06 04-07 04-09 04-10 05-05 05-18 05-28 05-29 12-25 12-26',
          'Store bededag was a holiday in 2023');
SELECT is(pg_temp.holidays('DK', 2024), '01-01 03-28 03-29 03-31 04-01 05-09 05-19 05-20 12-25 12-26', '... and is none from 2024');
SELECT is(pg_temp.holidays('NL', 2025), '01-01 04-20 04-21 04-26 05-05 05-29 06-08 06-09 12-25 12-26',
          '27 April 2025 is a Sunday: Koningsdag on Saturday 26; 2025 is a lustrum');
UPDATE setting SET value = 'always' WHERE name = 'liberation_day';
SELECT alike(pg_temp.holidays('NL', 2026), '% 05-05 %', 'Liberation Day every year, if the company wants so');
UPDATE setting SET value = 'never' WHERE name = 'liberation_day';
SELECT unalike(pg_temp.holidays('NL', 2025), '% 05-05 %', '... or never');
SELECT is(pg_temp.holidays('SE', 2026), NULL, 'of other countries nothing is known');
SELECT is(holidays_fill('NL', 2026), 0::bigint, 'filling in twice changes nothing');

SELECT pg_temp.at('2027-08-31 10:00+02');
SELECT is(holidays_ahead(), 0::bigint, 'in summer nobody needs next year''s');
SELECT pg_temp.at('2027-09-01 10:00+02');
SELECT is(holidays_ahead(), 19::bigint, 'in autumn they come by themselves, of both countries');
SELECT is(holidays_ahead(), 0::bigint, '... once');
SELECT pg_temp.at('');

-- A holiday on a Friday: New Year's Day 2027, in both countries
SELECT is(working_due('2026-12-31 10:00', 1), '2027-01-04 10:00'::timestamptz, 'Thursday 31 December + 1: Monday 4 January');
-- Good Friday 2026 is a day off in Denmark, not in the Netherlands
SELECT is(working_due('2026-04-01 16:59', 1, pg_temp.who('mette')), '2026-04-07 16:59'::timestamptz,
          'Denmark: Wednesday 1 April 16:59 + 1 passes Maundy Thursday, Good Friday and Easter Monday');
SELECT is(working_due('2026-04-01 16:59', 1, pg_temp.who('inge')), '2026-04-02 16:59'::timestamptz, 'the Netherlands: the next day');
SELECT is(working_due('2026-04-02 16:59', 1, pg_temp.who('inge')), '2026-04-03 16:59'::timestamptz, '... Good Friday is worked');
SELECT is(working_due('2026-04-03 16:59', 1, pg_temp.who('inge')), '2026-04-07 16:59'::timestamptz, '... Easter Monday is not');
SELECT is(working_due('2026-04-24 12:00', 1, pg_temp.who('inge')), '2026-04-28 12:00'::timestamptz, 'Koningsdag, a Monday in 2026');
SELECT is(working_due('2026-04-24 12:00', 1, pg_temp.who('mette')), '2026-04-27 12:00'::timestamptz, '... is worked in Denmark');
SELECT is(working_due('2026-05-13 17:30', 1, pg_temp.who('mette')), '2026-05-18 09:00'::timestamptz,
          'after hours before Ascension: as Friday 9:00, due Monday 9:00');

-- Part-time: Monday, Tuesday, Thursday
SELECT is(working_moment('2026-11-25 10:00', pg_temp.who('jeroen')), '2026-11-26 09:00'::timestamptz, 'Wednesday is not worked: Thursday 9:00');
SELECT is(working_due('2026-11-26 16:59', 1, pg_temp.who('jeroen')), '2026-11-30 16:59'::timestamptz, 'Thursday 16:59 + 1: Monday 16:59');
SELECT is(working_due('2026-11-27 11:00', 1, pg_temp.who('jeroen')), '2026-12-01 09:00'::timestamptz, 'Friday + 1: as Monday 9:00, Tuesday 9:00');
SELECT is(working_due('2026-12-21 10:00', 3, pg_temp.who('jeroen')), '2026-12-28 10:00'::timestamptz, 'Christmas falls on a day not worked anyway');
UPDATE person SET working_days = '{6}' WHERE name = 'jeroen';
SELECT is(working_due('2026-11-27 11:00', 1, pg_temp.who('jeroen')), '2026-11-30 11:00'::timestamptz,
          'whoever works on no day that the company does works all of them');
UPDATE person SET working_days = '{1,2,4}' WHERE name = 'jeroen';

-- Hours of their own for a weekday; a company day off, for all and for one country
UPDATE working_day SET ends = '12:30' WHERE weekday = 5;
SELECT is(working_due('2026-11-26 16:00', 1), '2026-11-27 12:30'::timestamptz, 'Thursday 16:00 + 1: until Friday closes');
SELECT is(working_moment('2026-11-27 12:30'), '2026-11-30 09:00'::timestamptz, 'Friday afternoon: Monday');
INSERT INTO working_day VALUES (6, '10:00', '12:00');
SELECT is(working_due('2026-11-27 09:15', 1), '2026-11-28 10:00'::timestamptz, 'not before Saturday opens');
UPDATE working_day SET ends = '17:00' WHERE weekday = 5;
DELETE FROM working_day WHERE weekday = 6;
INSERT INTO holiday (country, holiday_on, name) VALUES (NULL, '2026-12-24', 'Christmas Eve'), ('DK', '2026-12-23', 'Lillejuleaften');
SELECT is(working_due('2026-12-22 15:00', 1, pg_temp.who('inge')), '2026-12-23 15:00'::timestamptz, 'a day off for Denmark alone');
SELECT is(working_due('2026-12-22 15:00', 1, pg_temp.who('mette')), '2026-12-28 15:00'::timestamptz, '... moves it past Christmas there');
SELECT is(working_due('2026-12-23 15:00', 1, pg_temp.who('inge')), '2026-12-28 15:00'::timestamptz, 'a day off for all');

-- Summer time begins on 29 March and ends on 25 October 2026
SELECT is(working_due('2026-03-27 16:59+01', 1, pg_temp.who('inge')), '2026-03-30 16:59+02'::timestamptz, 'the same hour by the clock on the wall');
SELECT is(working_time('2026-03-27 16:00+01', '2026-03-30 10:00+02'), interval '2 hours', '... and two working hours');
SELECT is(working_time('2026-10-23 16:00+02', '2026-10-26 10:00+01'), interval '2 hours', 'the same in autumn');

-- Working time between two moments
SELECT is(working_time('2026-11-23 10:00', '2026-11-23 12:30'), interval '2 hours 30 minutes', 'within a day');
SELECT is(working_time('2026-11-20 16:00', '2026-11-23 10:00'), interval '2 hours', 'over a weekend');
SELECT is(working_time('2026-11-20 18:00', '2026-11-23 08:00'), interval '0', 'nothing of it worked');
SELECT is(working_time('2026-11-23 12:00', '2026-11-23 10:00'), interval '0', 'backwards');
SELECT is(working_time('2026-04-01 09:00', '2026-04-07 17:00', pg_temp.who('mette')), interval '16 hours', 'over a Danish Easter');
SELECT is(working_time('2026-04-01 09:00', '2026-04-07 17:00', pg_temp.who('inge')), interval '32 hours', 'over a Dutch one');
SELECT is(working_time('2026-11-23 09:00', '2026-11-27 17:00', pg_temp.who('jeroen')), interval '24 hours', 'three days a week');
SELECT is(working_later('2026-11-20 16:00', interval '2 hours'), '2026-11-23 10:00'::timestamptz, 'two working hours later');
SELECT is(working_later('2026-11-20 15:00', interval '2 hours'), '2026-11-20 17:00'::timestamptz, '... until the close');
SELECT is(working_later('2026-11-21 15:00', interval '20 hours'), '2026-11-25 13:00'::timestamptz, '... more than a day');
SELECT is(working_due(NULL, 1), NULL, 'of no moment');
SELECT is(working_day_start(NULL), NULL, 'of no day');

-- A lead's life ------------------------------------------------------------------------

CREATE FUNCTION pg_temp.runs(p_lead bigint) RETURNS text LANGUAGE sql AS $$
    SELECT string_agg(concat_ws(' ', kind, (SELECT name FROM person WHERE id = person_id), state, to_char(due_at, 'DD/MM HH24:MI')),
                      '; ' ORDER BY id) FROM clock WHERE lead_id = p_lead AND kind <> 'stay'
$$;
CREATE FUNCTION pg_temp.stays(p_lead bigint) RETURNS text LANGUAGE sql AS $$
    SELECT string_agg(concat_ws(' ', stage, state), '; ' ORDER BY id) FROM clock WHERE lead_id = p_lead AND kind = 'stay'
$$;
UPDATE person SET working_days = NULL;
SELECT pg_temp.by('sanne'), pg_temp.at('2026-11-20 16:59+01');
INSERT INTO contact (name, email, country) VALUES ('Clock Test', 'clock@example.com', 'NL');
INSERT INTO lead (contact_id, stage, captured_at, captured_by, lead_at, turn_id)
SELECT id, 'lead', tandem_now(), viewer(), tandem_now(), viewer() FROM contact WHERE email = 'clock@example.com';
CREATE TEMPORARY TABLE tried AS SELECT max(id) AS id FROM lead;
INSERT INTO event (lead_id, move, event_at, person_id, from_stage, from_open, to_stage, to_open)
SELECT id, 'capture', tandem_now(), viewer(), 'lead', true, 'lead', true FROM tried;
SELECT is(pg_temp.runs(id), NULL, 'a lead that is kept warm has no clock') FROM tried;
SELECT lead_move(id, NULL, 'hand-over', p_person => pg_temp.who('jeroen')) FROM tried;
SELECT is(pg_temp.runs(id), 'accept jeroen running 23/11 16:59', 'handed over on Friday at 16:59: Monday 16:59') FROM tried;
SELECT pg_temp.at('2026-11-23 16:59+01');
SELECT is(pg_temp.runs(id), 'accept jeroen running 23/11 16:59', 'not late at that moment') FROM tried;
SELECT pg_temp.at('2026-11-23 17:00+01');
SELECT is(pg_temp.runs(id), 'accept jeroen overdue 23/11 16:59', '... but after it') FROM tried;
SELECT is((SELECT team FROM clock WHERE lead_id = id AND kind = 'accept'), 'sales', '... and sales'' manager sees it') FROM tried;
SELECT pg_temp.by('mette');
SELECT lead_move(id, NULL, 'accept') FROM tried;
SELECT is(pg_temp.runs(id), 'accept jeroen met_late 23/11 16:59; first_contact mette running 26/11 09:00',
          'accepted late, by another; Monday 17:00 is out of hours, so two days from Tuesday 9:00') FROM tried;
SELECT lead_move(id, NULL, 'take-back') FROM tried;
SELECT is(pg_temp.runs(id), 'accept jeroen overdue 23/11 16:59; first_contact mette stopped 26/11 09:00',
          'taken back: the first clock goes on') FROM tried;
SELECT is(pg_temp.stays(id), 'mql running; sql stopped', '... the stay too') FROM tried;
SELECT lead_move(id, NULL, 'accept') FROM tried;
SELECT pg_temp.at('2026-11-24 11:00+01');
SELECT lead_move(id, NULL, 'contact', p_way => 'call', p_reached => false) FROM tried;
SELECT is((SELECT string_agg(kind || ' ' || state, '; ' ORDER BY id) FROM clock WHERE lead_id = tried.id AND kind <> 'stay'),
          'accept met_late; first_contact stopped; first_contact met; next_step running', 'an attempt stops the first-contact clock') FROM tried;
SELECT pg_temp.at('2026-11-25 08:00+01');
SELECT lead_move(id, NULL, 'postpone', p_date => '2026-12-05') FROM tried;
SELECT is((SELECT kind || ' ' || state || ' ' || to_char(due_at, 'Dy DD/MM HH24:MI') FROM clock WHERE lead_id = tried.id AND ended_at IS NULL),
          'call_back running Mon 07/12 09:00', 'postponed to a Saturday: due on Monday, and nothing else runs') FROM tried;
SELECT is((SELECT state FROM clock WHERE lead_id = tried.id AND kind = 'stay' AND stage = 'sql' ORDER BY id DESC LIMIT 1), 'stopped',
          '... the stay stops meanwhile') FROM tried;
SELECT pg_temp.at('2026-12-07 16:00+01');
SELECT is((SELECT state FROM clock WHERE lead_id = tried.id AND kind = 'call_back'), 'running', 'a call-back is not late on its day') FROM tried;
SELECT pg_temp.at('2026-12-08 00:00:01+01');
SELECT is((SELECT state FROM clock WHERE lead_id = tried.id AND kind = 'call_back'), 'overdue', '... but from the day after') FROM tried;
SELECT pg_temp.at('2026-12-08 10:00+01');
SELECT lead_move(id, NULL, 'opportunity', p_value_cents => 100000) FROM tried;
SELECT is((SELECT string_agg(kind || ' ' || state, '; ' ORDER BY id) FROM clock WHERE lead_id = tried.id AND started_at > '2026-11-25'),
          'call_back met_late; next_step running; stay running', 'an opportunity: next step and stay run') FROM tried;
-- A next step on the day that was agreed, a Saturday or a day off
SELECT is(agreed_day_start('2026-12-12'), '2026-12-12 09:00'::timestamptz, 'a Saturday stays that day');
SELECT is(agreed_day_start('2026-12-25', pg_temp.who('mette')), '2026-12-25 09:00'::timestamptz, '... a holiday too');
SELECT is(agreed_day_start(NULL), NULL, '... and no day is none');
SELECT lead_move(id, NULL, 'contact', p_way => 'meeting', p_reached => true, p_date => '2026-12-12') FROM tried;
SELECT deadlines_settle('2026-12-01', '2026-12-31');
SELECT is((SELECT kind || ' ' || state || ' ' || to_char(due_at, 'Dy DD/MM HH24:MI') FROM clock WHERE lead_id = tried.id AND ended_at IS NULL AND kind <> 'stay'),
          'next_step running Sat 12/12 09:00', 'a meeting agreed for a Saturday stays there when the calendar settles') FROM tried;
SELECT pg_temp.at('2026-12-14 23:59+01');
SELECT is((SELECT state FROM clock WHERE lead_id = tried.id AND kind = 'next_step' ORDER BY id DESC LIMIT 1), 'running', '... may be noted on Monday') FROM tried;
SELECT pg_temp.at('2026-12-15 00:00:01+01');
SELECT is((SELECT state FROM clock WHERE lead_id = tried.id AND kind = 'next_step' ORDER BY id DESC LIMIT 1), 'overdue', '... and is late on Tuesday') FROM tried;
SELECT pg_temp.at('2026-12-08 10:00+01');
SELECT lead_move(id, NULL, 'take-back') FROM tried;
SELECT is(clock_late_from('next_step', '2026-12-10 09:00+01'), '2026-12-11 00:00+01'::timestamptz, 'on a Thursday: late from Friday on');
SELECT is(clock_late_from('accept', '2026-12-10 09:00+01'), '2026-12-10 09:00+01'::timestamptz, 'other clocks are of the hour');

SELECT lead_move(id, NULL, 'lose', p_reason => 'price') FROM tried;
SELECT is((SELECT count(*) FROM clock WHERE lead_id = tried.id AND ended_at IS NULL), 0::bigint, 'no clock runs on a closed lead') FROM tried;
SELECT throws_ok($$UPDATE lead SET clock = 'accept', due_at = now() WHERE id = (SELECT id FROM tried)$$, '23514', NULL,
                 '... the table sees to it');
SELECT throws_ok($$INSERT INTO clock_run (lead_id, kind, stage, started_at, due_at) SELECT id, 'accept', 'mql', now(), now() FROM tried$$,
                 '23514', NULL, '... and that of clocks too');
SELECT lead_move(id, NULL, 'reopen') FROM tried;
SELECT is((SELECT string_agg(kind || ' ' || state || ' ' || to_char(due_at, 'DD/MM'), '; ' ORDER BY kind) FROM clock
           WHERE lead_id = tried.id AND ended_at IS NULL), 'next_step running 15/12; stay running 08/03', 'reopened: fresh clocks') FROM tried;

-- What changes without a move corrects the clock that runs; somebody else inherits it
UPDATE lead SET due_at = '2026-12-16 12:00+01' WHERE id = (SELECT id FROM tried);
SELECT is((SELECT to_char(due_at, 'DD/MM HH24:MI') FROM clock WHERE lead_id = tried.id AND kind = 'next_step' AND ended_at IS NULL),
          '16/12 12:00', 'a deadline that is corrected stays one clock') FROM tried;
UPDATE lead SET turn_id = pg_temp.who('inge') WHERE id = (SELECT id FROM tried);
SELECT is((SELECT string_agg(DISTINCT name, ' ') FROM clock JOIN person ON person.id = person_id WHERE lead_id = tried.id AND ended_at IS NULL),
          'inge', 'whoever gets the turn owes what runs') FROM tried;

-- Feedback: who owes the answer, and until when ------------------------------------------

SELECT pg_temp.by('mette'), pg_temp.at('2026-04-01 10:00+02');
CREATE TEMPORARY TABLE said AS SELECT feedback_give('lead', id, NULL, NULL, 1, 'no_need', 'No.', false, false) AS id FROM tried;
CREATE FUNCTION pg_temp.answers() RETURNS text LANGUAGE sql AS $$
    SELECT string_agg(concat_ws(' ', (SELECT name FROM person WHERE id = person_id), state, to_char(due_at, 'DD/MM HH24:MI')), '; ' ORDER BY clock.id)
    FROM clock JOIN said ON said.id = feedback_id
$$;
SELECT is(pg_temp.answers(), 'sanne running 09/04 10:00', 'who handed the lead over owes the answer: five days over a Dutch Easter');
SELECT pg_temp.by('sanne');
SELECT feedback_answer(id, 'Asked for it in the form from now on.', NULL, false) FROM said;
SELECT is(pg_temp.answers(), 'sanne met 09/04 10:00', 'answered in time');
SELECT pg_temp.by('mette');
SELECT feedback_close(id, 'reopen', 'It is still not there.') FROM said;
SELECT is(pg_temp.answers(), 'sanne met 09/04 10:00; sanne running 09/04 10:00', 'opened again: a new clock');
SELECT pg_temp.by('sanne'), pg_temp.at('2026-04-09 10:01+02');
SELECT feedback_answer(id, 'Now it is.', NULL, false) FROM said;
SELECT is(pg_temp.answers(), 'sanne met 09/04 10:00; sanne met_late 09/04 10:00', 'answered late');

-- All of them, everywhere: what runs is what the leads and the feedback say -----------------

SELECT is((SELECT count(*) FROM clock_run JOIN lead ON lead.id = lead_id WHERE ended_at IS NULL AND closed_at IS NOT NULL), 0::bigint,
          'no clock runs on any closed lead');
SELECT is((SELECT count(*) FROM lead FULL JOIN (SELECT * FROM clock_run WHERE ended_at IS NULL AND lead_id IS NOT NULL AND kind <> 'stay') AS run
               ON run.lead_id = lead.id
           WHERE (lead.clock, lead.due_at, lead.turn_id) IS DISTINCT FROM (run.kind, run.due_at, run.person_id)
             AND (lead.clock IS NOT NULL OR run.id IS NOT NULL)), 0::bigint, 'every lead''s clock is the one that runs');
SELECT is((SELECT count(*) FROM feedback FULL JOIN (SELECT * FROM clock_run WHERE ended_at IS NULL AND feedback_id IS NOT NULL) AS run
               ON run.feedback_id = feedback.id
           WHERE (owed AND state = 'given') IS DISTINCT FROM (run.id IS NOT NULL) OR run.person_id <> owed_by OR run.due_at <> feedback.due_at),
          0::bigint, 'every answer owed is on a clock');
SELECT * FROM finish();
ROLLBACK;
