-- What is the viewer's without a deadline, newest first: leads kept warm, prospects
-- that nobody can be called at yet. The list has the rest.
-- with: desk_line
SELECT line.* FROM (
    SELECT id FROM lead WHERE turn_id = viewer() AND closed_at IS NULL AND due_at IS NULL
    ORDER BY due_at DESC, id DESC LIMIT 10) AS newest
JOIN desk_line AS line ON line.id = newest.id
ORDER BY line.id DESC
