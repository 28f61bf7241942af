-- The newest file of sql/schema that migrate applied: what /readyz compares.
SELECT max(file) AS version FROM schema_migration
