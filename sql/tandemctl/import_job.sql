-- The batch a job of kind import is about, and how it is to be read.
-- params: id bigint
SELECT b.id AS batch, b.state, b.encoding, b.delimiter, b.date_order, b.decimal_mark,
       array_to_string(b.columns, E'\n') AS columns, b.duplicates, b.make_names
FROM job JOIN import_batch AS b ON b.id = (job.payload ->> 'batch')::bigint AND b.job_id = job.id
WHERE job.id = :id
