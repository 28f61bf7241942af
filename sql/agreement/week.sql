-- The working week, each day from Monday to Sunday; no hours on a day off.
SELECT weekday, weekday = 1 AS monday, weekday = 2 AS tuesday, weekday = 3 AS wednesday, weekday = 4 AS thursday,
       weekday = 5 AS friday, weekday = 6 AS saturday, weekday = 7 AS sunday,
       to_char(starts, 'HH24:MI') AS starts, to_char(ends, 'HH24:MI') AS ends, starts IS NULL AS day_off
FROM generate_series(1, 7) AS weekday LEFT JOIN working_day USING (weekday) ORDER BY weekday
