-- One submission and what became of it. What it says is for those who keep the sources.
-- params: id bigint
SELECT submission.id, submission.receipt, submission.source_id, token.name AS token_name, token.id IS NULL AS by_form, submission.received_at,
       submission.judged_at, coalesce(submission.outcome, 'waiting') AS became, submission.problem,
       submission.lead_id, submission.consent_wording, submission.corrected_by AS person_id, submission.idempotency_key,
       submission.outcome IS NULL AS is_waiting, submission.outcome = 'refused' AS is_refused,
       submission.outcome = 'robot' AS is_robot, job.attempts AS attempt_count, job.message AS job_message,
       CASE WHEN job.attempts > 0 AND job.state = 'queued' THEN job.run_after END AS again_at,
       job.state = 'failed' AS given_up, viewer_keeps_sources() AS may_read, NOT viewer_keeps_sources() AS may_not_read,
       submission.lead_id IS NULL AND (viewer_has('marketing') OR viewer_has('manager')) AS may_retry
FROM submission LEFT JOIN source_token AS token ON token.id = submission.token_id
LEFT JOIN job ON job.id = submission.job_id AND submission.outcome IS NULL
WHERE submission.id = :id
