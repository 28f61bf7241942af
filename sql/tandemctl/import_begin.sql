-- A batch that rows of a file are copied for: the one of that number, or a new one.
-- Locked against other loads until this connection ends it or dies.
-- params: batch bigint, file_name text
SELECT import_begin(:batch, :file_name) AS batch;
