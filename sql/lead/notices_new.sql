-- How many notices the viewer has not seen, and which is the newest.
SELECT count(*) AS new_count, count(*) > 0 AS some_new, max(id) AS last
FROM notice WHERE person_id = viewer() AND seen_at IS NULL AND kind <> 'overdue'
