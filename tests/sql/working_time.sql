-- working_moment, working_due, working_day_start: the agreement's clocks.
BEGIN;
SELECT plan(27);
SELECT is(current_setting('timezone'), 'Europe/Amsterdam', 'the company''s time zone');

-- the first moment in working time
SELECT is(working_moment('2026-11-23 10:15'), '2026-11-23 10:15'::timestamptz, 'Monday 10:15 is one');
SELECT is(working_moment('2026-11-23 09:00'), '2026-11-23 09:00'::timestamptz, 'the opening is one');
SELECT is(working_moment('2026-11-23 07:30'), '2026-11-23 09:00'::timestamptz, 'before: the opening');
SELECT is(working_moment('2026-11-23 17:00'), '2026-11-24 09:00'::timestamptz, 'the close: the next day');
SELECT is(working_moment('2026-11-23 16:59:59'), '2026-11-23 16:59:59'::timestamptz, 'a second before it');
SELECT is(working_moment('2026-11-20 18:00'), '2026-11-23 09:00'::timestamptz, 'Friday evening: Monday');
SELECT is(working_moment('2026-11-21 10:00'), '2026-11-23 09:00'::timestamptz, 'Saturday: Monday');
SELECT is(working_moment('2026-11-22 23:59'), '2026-11-23 09:00'::timestamptz, 'Sunday: Monday');
SELECT is(working_moment('2026-12-31 17:30'), '2027-01-04 09:00'::timestamptz, 'over the year, New Year''s Day and a weekend');

-- so many working days later, at the same time of day
SELECT is(working_due('2026-11-23 10:00', 1), '2026-11-24 10:00'::timestamptz, 'Monday + 1');
SELECT is(working_due('2026-11-20 16:59', 1), '2026-11-23 16:59'::timestamptz, 'Friday 16:59 + 1: Monday 16:59');
SELECT is(working_due('2026-11-20 17:00', 1), '2026-11-24 09:00'::timestamptz, 'Friday 17:00 + 1: as Monday 9:00, Tuesday');
SELECT is(working_due('2026-11-20 10:00', 2), '2026-11-24 10:00'::timestamptz, 'Friday + 2: Tuesday');
SELECT is(working_due('2026-11-21 12:00', 1), '2026-11-24 09:00'::timestamptz, 'Saturday + 1: Tuesday 9:00');
SELECT is(working_due('2026-11-23 06:00', 1), '2026-11-24 09:00'::timestamptz, 'before hours + 1');
SELECT is(working_due('2026-11-18 11:00', 5), '2026-11-25 11:00'::timestamptz, '5 working days are a week');
SELECT is(working_due('2026-11-18 11:00', 10), '2026-12-02 11:00'::timestamptz, '10 are two');
SELECT is(working_due('2026-11-23 10:00', 0), '2026-11-23 10:00'::timestamptz, 'none');
SELECT is(working_due('2026-11-21 10:00', 0), '2026-11-23 09:00'::timestamptz, 'none, on a Saturday');

-- summer time begins on 29 March and ends on 25 October 2026: hours stay local
SELECT is(working_due('2026-03-27 10:00+01', 1), '2026-03-30 10:00+02'::timestamptz, 'over the begin of summer time');
SELECT is(working_due('2026-10-23 10:00+02', 1), '2026-10-26 10:00+01'::timestamptz, 'over its end');
SELECT is(working_due('2026-10-25 02:30+02', 1), working_due('2026-10-25 02:30+01', 1), 'the hour that is there twice');

-- a day named
SELECT is(working_day_start('2026-11-24'), '2026-11-24 09:00'::timestamptz, 'a Tuesday');
SELECT is(working_day_start('2026-11-28'), '2026-11-30 09:00'::timestamptz, 'a Saturday: the Monday');

-- other hours, when the agreement says so
UPDATE working_day SET starts = '08:00', ends = '16:00';
SELECT is(working_moment('2026-11-23 16:30'), '2026-11-24 08:00'::timestamptz, 'hours are rows');

-- the time tests pretend it is
SET LOCAL tandem.now = '2026-11-24 10:00:00+01';
SELECT is(tandem_today(), '2026-11-24'::date, 'tandem_now is a setting of tests');
SELECT * FROM finish();
ROLLBACK;
