-- Who is away now and later, soonest first; the viewer's may_change with their buttons.
SELECT absence.id, absence.person_id, absence.from_on, absence.to_on, absence.stand_in_id,
       tandem_today() BETWEEN from_on AND to_on AS is_now, absence_permitted(absence.person_id) AS may_change
FROM absence JOIN person ON person.id = absence.person_id AND person.active
WHERE to_on >= tandem_today() ORDER BY from_on, to_on, lower(person.full_name), absence.id LIMIT 200
