-- Enters an absence, the viewer's own unless a manager names somebody.
-- params: person_id bigint, from_on date, to_on date, stand_in_id bigint
SELECT saved('/account/absence?saved=absence') AS location
FROM absence_save(NULL, NULL, :person_id, :from_on, :to_on, :stand_in_id)
