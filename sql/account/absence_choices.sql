-- Who may be chosen in the fields of an absence: of that one, or of a new one.
-- params: id bigint
SELECT field, key FROM absence_choices((SELECT person_id FROM absence WHERE id = :id))
