-- The working week, for the form that edits it.
SELECT calendar_version() AS version, max(opens) FILTER (WHERE weekday = 1) AS starts_1, max(closes) FILTER (WHERE weekday = 1) AS ends_1,
       max(opens) FILTER (WHERE weekday = 2) AS starts_2, max(closes) FILTER (WHERE weekday = 2) AS ends_2,
       max(opens) FILTER (WHERE weekday = 3) AS starts_3, max(closes) FILTER (WHERE weekday = 3) AS ends_3,
       max(opens) FILTER (WHERE weekday = 4) AS starts_4, max(closes) FILTER (WHERE weekday = 4) AS ends_4,
       max(opens) FILTER (WHERE weekday = 5) AS starts_5, max(closes) FILTER (WHERE weekday = 5) AS ends_5,
       max(opens) FILTER (WHERE weekday = 6) AS starts_6, max(closes) FILTER (WHERE weekday = 6) AS ends_6,
       max(opens) FILTER (WHERE weekday = 7) AS starts_7, max(closes) FILTER (WHERE weekday = 7) AS ends_7
FROM (SELECT weekday, to_char(starts, 'HH24:MI') AS opens, to_char(ends, 'HH24:MI') AS closes FROM working_day) AS week
