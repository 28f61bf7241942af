-- Judges a job's submission, on behalf of who asked for it.
-- params: id bigint, phone_e164 text
SELECT submission_judge((entered.payload ->> 'submission')::bigint, :phone_e164) FROM job_enter(:id) AS entered
