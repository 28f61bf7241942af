-- The moves the viewer may make on this lead now: the buttons of its record.
-- params: id bigint
SELECT lead.id AS lead_id, move.code AS button, move.main
FROM lead CROSS JOIN LATERAL lead_moves(lead) AS open (code) JOIN move ON move.code = open.code
WHERE lead.id = :id ORDER BY move.position
