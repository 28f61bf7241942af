-- Tries a submission again, as a person mended it.
-- params: id bigint, version integer, name text, organisation text, email text, phone text,
--   country text, wants text
SELECT saved('/lead/submissions/' || id || '?saved=submission') AS location
FROM submission_retry(:id, :version, :name, :organisation, :email, :phone, :country, :wants) AS id
