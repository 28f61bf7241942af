-- Whether a file was applied as it is now; late: it is older than one that was.
-- params: file text, checksum text
SELECT CASE
    WHEN EXISTS (SELECT FROM schema_migration WHERE file = :file AND checksum = :checksum) THEN 'applied'
    WHEN EXISTS (SELECT FROM schema_migration WHERE file = :file) THEN 'changed'
    WHEN EXISTS (SELECT FROM schema_migration WHERE file > :file) THEN 'late'
    ELSE 'new' END AS state
