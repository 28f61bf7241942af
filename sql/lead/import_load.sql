-- Has a file loaded that was checked.
-- params: id bigint, version integer, duplicates text, make_names boolean
SELECT saved('/lead/import/' || id) AS location
FROM import_load_ask(:id, :version, :duplicates, :make_names) AS id
