-- A competitor for the form that changes it; the version it guards.
-- params: id bigint
SELECT id, version, name, link, active, name AS card FROM competitor WHERE id = :id
