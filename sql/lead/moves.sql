-- The moves the viewer may make on this lead now: the buttons of its record.
-- params: id bigint
SELECT DISTINCT ON (move.position) lead.id AS lead_id, move.code AS button, move.main
FROM lead JOIN person ON person.id = viewer()
     JOIN move_allowed ON from_stage = lead.stage AND from_open = (lead.closed_at IS NULL)
     JOIN move ON move.code = move_allowed.move
WHERE lead.id = :id AND move.who IS NOT NULL AND move_permitted(move.code, lead, person)
ORDER BY move.position
