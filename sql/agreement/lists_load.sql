-- A row of a list, for the form that changes it; the version it guards.
-- params: id bigint
SELECT id, version, list, label_nl, label_da, label_en, position, active, about_quality
FROM list_entry WHERE id = :id
