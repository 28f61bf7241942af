-- What became of a source's submissions of the last thirty days.
-- params: id bigint
SELECT coalesce(outcome, 'waiting') AS became, count(*) AS submission_count FROM submission
WHERE source_id = :id AND received_at > tandem_now() - interval '30 days'
GROUP BY outcome ORDER BY count(*) DESC, outcome
