-- A batch and how far it is. Its settings stand in the names of the forms' fields.
-- params: id bigint
SELECT b.id, b.version, b.state, b.file_name, b.made_by AS person_id, b.made_at, b.problem,
       b.encoding, b.delimiter AS delimiter_mark,
       CASE b.delimiter WHEN ',' THEN 'comma' WHEN ';' THEN 'semicolon' WHEN E'\t' THEN 'tab' ELSE 'pipe' END AS delimiter,
       b.date_order, b.country, CASE b.decimal_mark WHEN ',' THEN 'comma' WHEN '.' THEN 'point' END AS decimal,
       b.decimal_mark, array_to_string(b.columns, E'\n') AS "column", b.columns_from = 'memory' AS remembered,
       b.duplicates, CASE WHEN b.make_names THEN 'true' WHEN b.unnamed_count = 0 THEN 'false' END AS make_names,
       b.row_count, b.blank_count, b.refused_count, b.update_count, b.duplicate_count, b.joined_count,
       b.skipped_count, b.removed_count, b.new_leads AS new_count, b.changed_leads AS changed_count,
       greatest(b.row_count - b.refused_count - b.new_leads - b.changed_leads - b.joined_count - b.skipped_count, 0)
           AS unchanged_count,
       greatest(b.row_count - b.refused_count - b.update_count - b.duplicate_count, 0) AS fresh_count,
       b.unnamed_count > 0 AS some_unnamed, b.unnamed_count, b.refused_count + b.unnamed_count AS refused_unmade_count,
       b.update_count - b.unnamed_update_count AS update_unmade_count,
       b.duplicate_count - b.unnamed_duplicate_count AS duplicate_unmade_count,
       greatest(b.row_count - b.refused_count - b.unnamed_count - (b.update_count - b.unnamed_update_count)
                - (b.duplicate_count - b.unnamed_duplicate_count), 0) AS fresh_unmade_count,
       b.state IN ('draft', 'checked') AS is_draft, b.state = 'checked' AS is_checked,
       b.state = 'checking' AS is_checking, b.state = 'loading' AND b.made_by IS NOT NULL AS is_loading,
       b.state NOT IN ('draft', 'checked') AS is_later, b.state <> 'checked' AS is_elsewhere,
       b.made_by IS NOT NULL AND b.state IN ('checking', 'loading', 'undoing') AS is_working,
       b.state = 'undoing' AS is_undoing, b.state = 'loaded' AS is_loaded, b.state = 'undone' AS is_undone,
       b.loaded_at, b.undone_at, b.undone_by AS to_person_id,
       b.refused_count > 0 AS some_refused, b.duplicate_count > 0 AS some_duplicates,
       b.blank_count > 0 AS some_blank, b.skipped_count > 0 AS some_skipped,
       b.new_leads + b.changed_leads + b.joined_count > 0 AS was_loaded,
       job.state = 'failed' AS has_failed,
       job.state = 'queued' AND job.message IS NOT NULL AS is_retried,
       least(100 * job.done_count / nullif(job.total_count, 0), 100) AS done_percent,
       least(100 * job.done_count / nullif(job.total_count, 0), 100) AS done_value
FROM import_batch AS b LEFT JOIN job ON job.id = b.job_id
WHERE b.id = :id
