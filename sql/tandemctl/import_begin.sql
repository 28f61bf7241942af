-- A batch that rows of a file are copied for.
-- params: file_name text
SELECT import_begin(:file_name) AS batch;
