-- Which of the server's settings could lose what was saved; empty when none.
SELECT string_agg(name || ' is off', '; ' ORDER BY name) FROM pg_settings
WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes') AND setting = 'off'
