-- The latest batches of files.
SELECT b.id, b.file_name, b.made_by AS person_id, b.made_at, b.new_leads AS new_count, b.changed_leads AS changed_count,
       b.joined_count, b.refused_count, b.refused_count > 0 AS has_refused, b.removed_count,
       b.state IN ('draft', 'checked') AS is_draft, b.state IN ('checking', 'loading', 'undoing') AS is_working,
       b.state = 'loaded' AS is_loaded, b.state = 'undone' AS is_undone
FROM import_batch AS b ORDER BY b.made_at DESC, b.id DESC LIMIT 50
