-- Changes an absence; refused when somebody changed it first.
-- params: id bigint, version integer, from_on date, to_on date, stand_in_id bigint
SELECT saved('/account/absence?saved=absence') AS location
FROM absence_save(:id, :version, NULL, :from_on, :to_on, :stand_in_id)
