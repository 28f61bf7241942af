-- The newest file of sql/schema that migrate applied, and which rules: what /readyz
-- compares with what the program was built from.
SELECT max(file) AS version, (SELECT checksum FROM rules_applied) AS rules FROM schema_migration
