-- The outbound action that help is asked for.
-- params: id bigint
SELECT id, name AS heading, NULL AS what, NULL AS wanted_on, NULL AS asked_of FROM campaign WHERE id = :id AND kind = 'outbound'
