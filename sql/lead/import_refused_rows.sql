-- All refused rows of a batch with the file's own cells, for a file that is loaded again.
-- params: id bigint
SELECT refused.line, refused.field, refused.problem, refused.detail, to_jsonb(refused.cells) AS cells,
       to_jsonb(b.headings) AS headings, b.file_name
FROM import_batch AS b LEFT JOIN import_refused AS refused ON b.id = refused.batch_id
WHERE b.id = :id ORDER BY refused.line
