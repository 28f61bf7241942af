-- How far a job is.
-- params: id bigint, done bigint, total bigint
SELECT job_progress(:id, :done, :total)
