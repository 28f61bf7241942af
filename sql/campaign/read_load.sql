-- A campaign that is coming, for the form that says it was read.
-- params: id bigint
SELECT id, name AS heading FROM campaign WHERE id = :id
