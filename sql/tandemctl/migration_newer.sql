-- The newest file applied when it is newer than ours: the database is of a newer Tandem.
-- params: file text
SELECT coalesce((SELECT max(file) FROM schema_migration WHERE file > :file), '') AS newer
