-- Notes that a file was applied.
-- params: file text, checksum text
INSERT INTO schema_migration (file, checksum) VALUES (:file, :checksum)
