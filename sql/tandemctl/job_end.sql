-- Ends the job; with a failure it is tried again later.
-- params: id bigint, failure text
SELECT job_end(:id, :failure)
