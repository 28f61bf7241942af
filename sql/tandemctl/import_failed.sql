-- The file cannot be read as it was said: back to its columns, with the sentence why.
-- params: batch bigint, problem text
SELECT import_failed(:batch, :problem)
