-- Who leaves, and what they have open by kind of work; the version the form guards.
-- params: id bigint
SELECT person.id, person.version, person.name, person.full_name, person.active AS is_here, NOT person.active AS has_left,
       work.*, all_count = 0 AS nothing_open
FROM person, work_of(person.id) AS work WHERE person.id = :id AND leave_permitted(person.id)
