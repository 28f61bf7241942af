-- Has a file read that was stored; on to its columns.
-- params: file text, upload text, reading jsonb
SELECT saved('/lead/import/' || id || '/columns') AS location FROM import_uploaded(:file, :upload, :reading) AS id
