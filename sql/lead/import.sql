-- Has a file read that was stored; on to its columns.
-- params: file text, file_upload text, reading jsonb
SELECT saved('/lead/import/' || id || '/columns') AS location FROM import_uploaded(:file, :file_upload, :reading) AS id
