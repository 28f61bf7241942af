-- How far re-scoring is, after the last change of the rules; the agreed minimum.
SELECT job.state IN ('queued', 'running') AS is_working, job.state = 'running' AS is_running, job.state = 'failed' AS is_failed,
       job.state = 'done' AS is_done, job.done_count, coalesce(job.total_count, 0) AS total_count, job.ended_at,
       least(100 * job.done_count / nullif(job.total_count, 0), 100) AS done_percent,
       least(100 * job.done_count / nullif(job.total_count, 0), 100) AS done_value,
       setting_value('hand_over_score') AS minimum_number
FROM (SELECT 1) AS one LEFT JOIN (SELECT state, done_count, total_count, ended_at FROM job WHERE kind = 'rescore' ORDER BY id DESC LIMIT 1) AS job ON true
