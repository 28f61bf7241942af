-- The company's calendar: public holidays by rule, working days and hours, and
-- reckoning in them (DOMAIN, Clocks). All is local time, the company's: a change to
-- summer time moves no deadline.

-- Holidays -------------------------------------------------------------------------

-- Easter Sunday of a year: the anonymous Gregorian algorithm (Meeus, Astronomical
-- Algorithms, chapter 8).
CREATE OR REPLACE FUNCTION easter_sunday(p_year integer) RETURNS date
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    golden    CONSTANT integer := p_year % 19;
    century   CONSTANT integer := p_year / 100;
    rest      CONSTANT integer := p_year % 100;
    epact     CONSTANT integer :=
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    weekday   CONSTANT integer := (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    correct   CONSTANT integer := (golden + 11 * epact + 22 * weekday) / 451;
    day_count CONSTANT integer := epact + weekday - 7 * correct + 114;
BEGIN
    RETURN make_date(p_year, day_count / 31, day_count % 31 + 1);
END $$;

-- A country's public holidays of a year. Liberation Day is one in the years that the
-- company chose.
CREATE OR REPLACE FUNCTION holidays_by_rule(p_country text, p_year integer)
RETURNS TABLE (holiday_on date, code text) LANGUAGE sql STABLE AS $$
    SELECT named.day + CASE WHEN extract(isodow FROM named.day) = 7 THEN rule.on_sunday_days ELSE 0 END, rule.code
    FROM holiday_rule AS rule
    CROSS JOIN LATERAL (SELECT coalesce(easter_sunday(p_year) + rule.easter_days,
                                        make_date(p_year, rule.month, rule.day)) AS day) AS named
    WHERE rule.country = p_country AND p_year BETWEEN rule.from_year AND rule.until_year
      AND (rule.code <> 'liberation_day' OR CASE setting_value('liberation_day')
               WHEN 'always' THEN true WHEN 'lustrum' THEN p_year % 5 = 0 ELSE false END)
$$;

-- Enters a country's public holidays of a year; those that are there stay. How many
-- were new.
CREATE OR REPLACE FUNCTION holidays_fill(p_country text, p_year integer) RETURNS bigint LANGUAGE sql AS $$
    WITH filled AS (
        INSERT INTO holiday (country, holiday_on, code)
        SELECT p_country, holiday_on, code FROM holidays_by_rule(p_country, p_year) ORDER BY holiday_on
        ON CONFLICT (holiday_on, country) DO NOTHING RETURNING 1)
    SELECT count(*) FROM filled
$$;

-- From autumn on the next year's holidays are there, of each country that this year has
-- some of: a deadline set in December does not fall on New Year's Day because nobody
-- thought of it. How many were new.
CREATE OR REPLACE FUNCTION holidays_ahead() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    next_year CONSTANT integer := extract(year FROM tandem_today())::integer + 1;
    known     text;
    filled    bigint;
    total     bigint := 0;
BEGIN
    IF extract(month FROM tandem_today()) < 9 THEN
        RETURN 0;
    END IF;
    FOR known IN SELECT DISTINCT country FROM holiday WHERE code IS NOT NULL AND extract(year FROM holiday_on) = next_year - 1
                 EXCEPT SELECT country FROM holiday WHERE code IS NOT NULL AND extract(year FROM holiday_on) = next_year LOOP
        filled := holidays_fill(known, next_year);
        total := total + filled;
        PERFORM agreement_note('calendar', 'holidays_fill', NULL, known || ' ' || next_year);
    END LOOP;
    RETURN total;
END $$;

-- A company begins with this year's and next year's.
SELECT holidays_fill(country, year) FROM (SELECT DISTINCT country FROM holiday_rule) AS known,
    generate_series(extract(year FROM tandem_today())::integer, extract(year FROM tandem_today())::integer + 1) AS year
WHERE NOT EXISTS (SELECT FROM holiday);

-- Working days and hours ------------------------------------------------------------

-- The days of p_days from p_from on that somebody works, and their hours. Left out are
-- days off: a weekday that the company is closed or the person does not work, a holiday
-- of their country, a day off of the company. Nobody (NULL): the company, at home. Whoever
-- is left no day of the working week works all of it: a clock must end.
CREATE OR REPLACE FUNCTION working_days_of(p_from date, p_days integer, p_person bigint)
RETURNS TABLE (day date, starts time, ends time) LANGUAGE sql STABLE AS $$
    SELECT p_from + ahead, week.starts, week.ends
    FROM generate_series(0, p_days - 1) AS ahead
         JOIN working_day AS week ON week.weekday = extract(isodow FROM p_from + ahead)::integer
         LEFT JOIN person ON person.id = p_person
    WHERE (person.working_days IS NULL OR week.weekday = ANY (person.working_days)
           OR NOT EXISTS (SELECT FROM working_day WHERE weekday = ANY (person.working_days)))
      AND NOT EXISTS (SELECT FROM holiday WHERE holiday_on = p_from + ahead
                      AND (country IS NULL OR country = coalesce(person.country, (SELECT setting_value('country')))))
$$;

-- The hours somebody works on a day; both NULL on a day off.
CREATE OR REPLACE FUNCTION working_hours(p_on date, p_person bigint DEFAULT NULL, OUT starts time, OUT ends time)
LANGUAGE plpgsql STABLE AS $$
BEGIN
    SELECT days.starts, days.ends INTO starts, ends FROM working_days_of(p_on, 1, p_person) AS days;
END $$;

-- The working day that is p_count after a day, or with 0 that day itself; NULL for no day
-- or count, as all that is reckoned of it. Without the SET it is planned at every call:
-- the span seems to make a difference.
CREATE OR REPLACE FUNCTION working_day_ahead(p_on date, p_count integer, p_person bigint) RETURNS date
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    days_max CONSTANT integer := 3660 * p_count;
    span     integer := 7 + 2 * p_count; -- mostly enough; else it grows
    ahead    date;
BEGIN
    IF num_nulls(p_on, p_count) > 0 THEN RETURN NULL; END IF;
    IF p_count = 0 THEN RETURN p_on; END IF;
    LOOP
        SELECT day INTO ahead FROM working_days_of(p_on + 1, span, p_person) ORDER BY day OFFSET p_count - 1 LIMIT 1;
        IF FOUND THEN RETURN ahead; END IF;
        IF span = days_max THEN
            RAISE 'no working day within % days of %', days_max, p_on;
        END IF;
        span := least(4 * span, days_max);
    END LOOP;
END $$;

-- The first working day after a day.
CREATE OR REPLACE FUNCTION working_day_after(p_on date, p_person bigint DEFAULT NULL) RETURNS date
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN working_day_ahead(p_on, 1, p_person);
END $$;

-- The first moment at or after p_at that lies in working time.
DROP FUNCTION IF EXISTS working_moment(timestamptz);
CREATE OR REPLACE FUNCTION working_moment(p_at timestamptz, p_person bigint DEFAULT NULL) RETURNS timestamptz
LANGUAGE plpgsql STABLE AS $$
DECLARE
    day    date := p_at::date;
    opens  time;
    closes time;
BEGIN
    SELECT * INTO opens, closes FROM working_hours(day, p_person);
    IF closes > p_at::time THEN
        RETURN (day + greatest(p_at::time, opens))::timestamptz;
    END IF;
    day := working_day_after(day, p_person);
    RETURN (day + (working_hours(day, p_person)).starts)::timestamptz;
END $$;

-- The same time of day, that many working days later; where that day has other hours,
-- not before it opens and not after it closes.
DROP FUNCTION IF EXISTS working_due(timestamptz, integer);
CREATE OR REPLACE FUNCTION working_due(p_from timestamptz, p_days integer, p_person bigint DEFAULT NULL)
RETURNS timestamptz LANGUAGE plpgsql STABLE AS $$
DECLARE
    moment CONSTANT timestamptz := working_moment(p_from, p_person);
    day    CONSTANT date := working_day_ahead(moment::date, p_days, p_person);
    opens  time;
    closes time;
BEGIN
    SELECT * INTO opens, closes FROM working_hours(day, p_person);
    RETURN (day + least(greatest(moment::time, opens), closes))::timestamptz;
END $$;

-- The moment after so much working time.
CREATE OR REPLACE FUNCTION working_later(p_from timestamptz, p_time interval, p_person bigint DEFAULT NULL)
RETURNS timestamptz LANGUAGE plpgsql STABLE AS $$
DECLARE
    moment timestamp := working_moment(p_from, p_person);
    closes timestamp := moment::date + (working_hours(moment::date, p_person)).ends;
    rest   interval := p_time;
BEGIN
    WHILE moment + rest > closes LOOP
        rest := rest - (closes - moment);
        moment := working_day_start(moment::date + 1, p_person);
        closes := moment::date + (working_hours(moment::date, p_person)).ends;
    END LOOP;
    RETURN (moment + rest)::timestamptz;
END $$;

-- The opening of the working day that date falls on or, on a day off, the next.
DROP FUNCTION IF EXISTS working_day_start(date);
CREATE OR REPLACE FUNCTION working_day_start(p_on date, p_person bigint DEFAULT NULL) RETURNS timestamptz
LANGUAGE sql STABLE AS
$$ SELECT working_moment(p_on::timestamp::timestamptz, p_person) $$;

-- The opening of a day that was agreed on. It stays that day: on a day off, at the hour the
-- company opens at on others.
CREATE OR REPLACE FUNCTION agreed_day_start(p_on date, p_person bigint DEFAULT NULL) RETURNS timestamptz
LANGUAGE sql STABLE AS $$
    SELECT (p_on + coalesce((working_hours(p_on, p_person)).starts, (SELECT min(starts) FROM working_day)))::timestamptz
$$;

-- The working time between two moments, of a person or the company; 0 when the second is
-- not after the first.
CREATE OR REPLACE FUNCTION working_time(p_from timestamptz, p_until timestamptz, p_person bigint DEFAULT NULL)
RETURNS interval LANGUAGE sql STABLE AS $$
    SELECT coalesce(sum(greatest(least(p_until::timestamp, day + ends) - greatest(p_from::timestamp, day + starts),
                                 interval '0')), interval '0')
    FROM working_days_of(p_from::date, p_until::date - p_from::date + 1, p_person)
$$;

-- What managers change ------------------------------------------------------------------

-- What guards the form of the working week: the last change of the calendar.
CREATE OR REPLACE FUNCTION calendar_version() RETURNS integer LANGUAGE sql STABLE AS
$$ SELECT coalesce(max(id), 0)::integer FROM agreement_change WHERE section = 'calendar' $$;

-- Deadlines to come, between two days, that the calendar or a person's own days now put
-- on a time nobody works move to the next working moment; of one person, or all. The
-- others stay as they are, and so does a step on the day that was agreed for it.
CREATE OR REPLACE FUNCTION deadlines_settle(p_from date, p_until date, p_person bigint DEFAULT NULL) RETURNS void
LANGUAGE sql AS $$
    WITH moved AS (
        SELECT run.id, run.lead_id, run.feedback_id, run.kind, working_moment(run.due_at, run.person_id) AS due_at
        FROM clock_run AS run JOIN person ON person.id = run.person_id
        WHERE ended_at IS NULL AND due_at > tandem_now() AND due_at >= p_from AND due_at < p_until + 1
          AND (p_person IS NULL OR person_id = p_person)
          AND (run.kind = 'next_step' AND due_at::date = lead_agreed_on(run.lead_id)) IS NOT TRUE
          AND (NOT EXISTS (SELECT FROM working_day WHERE weekday = extract(isodow FROM due_at)
                           AND due_at::time BETWEEN starts AND ends)
               OR extract(isodow FROM due_at)::integer <> ALL (working_days)
               OR EXISTS (SELECT FROM holiday WHERE holiday_on = due_at::date
                          AND (holiday.country IS NULL OR holiday.country = person.country)))
    ), leads AS (
        UPDATE lead SET due_at = moved.due_at FROM moved WHERE lead.id = moved.lead_id AND moved.kind <> 'stay'
    ), stays AS (
        UPDATE clock_run SET due_at = moved.due_at FROM moved WHERE clock_run.id = moved.id AND moved.kind = 'stay'
    )
    UPDATE feedback SET due_at = moved.due_at FROM moved WHERE feedback.id = moved.feedback_id
$$;

-- A time of day as people type it: 9, 9.30, 09:30; NULL for none. Refused beside its field.
CREATE OR REPLACE FUNCTION time_read(p_field text, p_typed text) RETURNS time LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF p_typed !~ '^([01]?[0-9]|2[0-3])([:.][0-5][0-9])?$' THEN
        PERFORM refuse(p_field, 'Give a time of day, such as 09:00.');
    END IF;
    RETURN (replace(p_typed, '.', ':') || CASE WHEN p_typed ~ '[:.]' THEN '' ELSE ':00' END)::time;
END $$;

-- One weekday's hours; none on a day off.
CREATE OR REPLACE FUNCTION calendar_day_save(p_weekday integer, p_starts time, p_ends time) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    was    CONSTANT text := (SELECT to_char(starts, 'HH24:MI') || '–' || to_char(ends, 'HH24:MI')
                             FROM working_day WHERE weekday = p_weekday);
    became CONSTANT text := to_char(p_starts, 'HH24:MI') || '–' || to_char(p_ends, 'HH24:MI');
BEGIN
    IF num_nulls(p_starts, p_ends) = 1 OR p_ends <= p_starts THEN
        PERFORM refuse('ends_' || p_weekday, 'Give both times, the end after the begin; none on a day off.');
    END IF;
    IF became IS NOT DISTINCT FROM was THEN RETURN; END IF;
    DELETE FROM working_day WHERE weekday = p_weekday;
    INSERT INTO working_day SELECT p_weekday, p_starts, p_ends WHERE p_starts IS NOT NULL;
    PERFORM agreement_note('calendar', (ARRAY['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday',
                                              'sunday'])[p_weekday], was, became);
END $$;

-- Saves the working week, Monday first.
CREATE OR REPLACE FUNCTION calendar_week_save(p_version integer, p_starts text[], p_ends text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
BEGIN
    PERFORM manager_acts();
    LOCK TABLE working_day IN SHARE ROW EXCLUSIVE MODE;
    IF p_version IS DISTINCT FROM calendar_version() THEN
        PERFORM conflict('{} changed the calendar meanwhile. What you typed is kept: look at the calendar and send again.',
            coalesce(person_name((SELECT person_id FROM agreement_change WHERE id = calendar_version())), 'Tandem'));
    END IF;
    FOR weekday IN 1..7 LOOP
        PERFORM calendar_day_save(weekday, time_read('starts_' || weekday, p_starts[weekday]),
                                  time_read('ends_' || weekday, p_ends[weekday]));
    END LOOP;
    IF NOT EXISTS (SELECT FROM working_day) THEN
        PERFORM refuse('starts_1', 'There must be at least one working day.');
    END IF;
    PERFORM deadlines_settle(tandem_today(), 'infinity');
END $$;

-- Fills in a country's public holidays of a year; how many were not there yet.
CREATE OR REPLACE FUNCTION calendar_fill(p_country text, p_year integer) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    filled bigint;
BEGIN
    PERFORM manager_acts();
    filled := holidays_fill(p_country, p_year);
    IF filled > 0 THEN
        PERFORM agreement_note('calendar', 'holidays_fill', NULL, p_country || ' ' || p_year);
        PERFORM deadlines_settle(make_date(p_year, 1, 1), make_date(p_year, 12, 31));
    END IF;
    RETURN filled;
END $$;

-- A day off as the history shows it.
CREATE OR REPLACE FUNCTION holiday_text(p_holiday holiday) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT concat_ws(', ', p_holiday.holiday_on::text, p_holiday.country,
                     coalesce(p_holiday.name, (SELECT label_en FROM holiday_kind WHERE code = p_holiday.code)))
$$;

-- Adds a day off: of everybody, or of one country; its id.
CREATE OR REPLACE FUNCTION calendar_add(p_on date, p_country text, p_name text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    added holiday;
BEGIN
    PERFORM manager_acts();
    IF p_on NOT BETWEEN make_date(2000, 1, 1) AND make_date(2199, 12, 31) THEN
        PERFORM refuse('holiday_on', 'Choose a day between 2000 and 2199.');
    END IF;
    INSERT INTO holiday (country, holiday_on, name) VALUES (p_country, p_on, p_name)
    ON CONFLICT (holiday_on, country) DO NOTHING RETURNING * INTO added;
    IF added.id IS NULL THEN
        PERFORM refuse('holiday_on', 'This is a day off already.');
    END IF;
    PERFORM agreement_note('calendar', 'day_off_add', NULL, holiday_text(added));
    PERFORM deadlines_settle(p_on, p_on);
    RETURN added.id;
END $$;

-- Removes a holiday or day off; which day it was.
CREATE OR REPLACE FUNCTION calendar_remove(p_id bigint) RETURNS date
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    removed holiday;
BEGIN
    PERFORM manager_acts();
    DELETE FROM holiday WHERE id = p_id RETURNING * INTO removed;
    IF removed.id IS NULL THEN PERFORM absent(); END IF;
    PERFORM agreement_note('calendar', 'day_off_remove', holiday_text(removed), NULL);
    RETURN removed.holiday_on;
END $$;
