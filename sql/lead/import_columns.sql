-- Takes what each column of a file is, and has the file checked.
-- params: id bigint, version integer, date_order text, decimal text, country text,
--   column text[]
SELECT saved('/lead/import/' || id) AS location
FROM import_check_ask(:id, :version, :date_order, CASE :decimal WHEN 'comma' THEN ',' WHEN 'point' THEN '.' END,
                      :country, :column) AS id
