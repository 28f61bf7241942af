-- Files that were applied and are not among these: the database is newer.
-- params: files text[]
SELECT string_agg(file, ', ' ORDER BY file) FROM schema_migration WHERE file <> ALL (:files)
