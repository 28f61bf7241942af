-- Takes an absence away.
-- params: id bigint, version integer
SELECT saved('/account/absence?saved=removed') AS location
FROM absence_remove(:id, :version)
