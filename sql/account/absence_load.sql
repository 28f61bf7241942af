-- An absence, for the forms that change it; the version they guard.
-- params: id bigint
SELECT absence.id, absence.version, from_on, to_on, stand_in_id, person.full_name
FROM absence JOIN person ON person.id = absence.person_id
WHERE absence.id = :id AND absence_permitted(absence.person_id)
