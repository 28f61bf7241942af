-- The COPY of a whole file may take longer than other statements: a minute at least.
SELECT set_config('statement_timeout', CASE WHEN setting::integer BETWEEN 1 AND 60000 THEN '60000' ELSE setting END, false)
FROM pg_settings WHERE name = 'statement_timeout'
