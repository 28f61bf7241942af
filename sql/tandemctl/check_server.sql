-- Why the server is not one Tandem can use; empty when it is.
SELECT concat_ws('; ',
    CASE WHEN current_setting('server_version_num')::integer < 150000
         THEN 'PostgreSQL is older than 15' END,
    CASE WHEN current_setting('server_encoding') <> 'UTF8' THEN 'the database is not in UTF-8' END,
    CASE WHEN NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm')
         THEN 'the extension pg_trgm is missing' END)
