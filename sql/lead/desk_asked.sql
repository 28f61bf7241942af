-- What colleagues ask of the viewer, and of whom they stand in for: due first.
SELECT path, name, what AS what_asked, by_id, due_at, coalesce(due_at < tandem_now(), false) AS overdue
FROM desk_people(viewer()) AS who (id) JOIN asked ON asked.for_id = who.id
ORDER BY due_at NULLS LAST, asked_at LIMIT 20
