-- How far re-scoring is, after the last change of the rules; the agreed minimum.
SELECT job.state = 'queued' AS is_queued, job.state = 'running' AS is_running, job.state = 'failed' AS is_failed,
       job.state = 'done' AS is_done, job.done_count, coalesce(job.total_count, 0) AS total_count,
       job.done_count AS done, greatest(coalesce(job.total_count, 0), 1) AS total, job.ended_at,
       setting_value('hand_over_score') AS minimum_number
FROM (SELECT 1) AS one LEFT JOIN (SELECT state, done_count, total_count, ended_at FROM job WHERE kind = 'rescore' ORDER BY id DESC LIMIT 1) AS job ON true
