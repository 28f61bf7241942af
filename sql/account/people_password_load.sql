-- Whose password it is.
-- params: id bigint
SELECT id, name, full_name FROM person WHERE id = :id
