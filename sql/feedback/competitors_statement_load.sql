-- The card that a statement is added to.
-- params: id bigint
SELECT id, name AS card FROM competitor WHERE id = :id
