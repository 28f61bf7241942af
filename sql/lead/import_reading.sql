-- Reads a file anew, in another encoding or with another separator.
-- params: id bigint, version integer, reading jsonb
SELECT saved('/lead/import/' || id || '/columns') AS location FROM import_read_again(:id, :version, :reading) AS id
