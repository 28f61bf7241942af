-- Where a number leads whose lead was merged, and what can be undone of a lead that
-- others were merged into.
-- params: id bigint
SELECT (SELECT into_id FROM lead_merged WHERE id = :id) AS into_id, undo.merged_on, undo.merged_on + 30 AS until_on
FROM (SELECT) AS one LEFT JOIN LATERAL (SELECT merged_at::date AS merged_on FROM merge_undoable(:id)) AS undo ON true
