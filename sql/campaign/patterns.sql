-- Reasons that sales named again and again on a campaign, most often first: how often, and
-- how many of them wait for an answer.
-- params: id bigint
SELECT reason AS back_reason, campaign_id, count(*) AS times_count, count(*) FILTER (WHERE owed AND state = 'given') AS waits_count,
       count(*) FILTER (WHERE owed AND state = 'given') > 0 AS some_wait, max(given_at) AS last_at
FROM feedback WHERE campaign_id = :id AND reason IS NOT NULL AND state <> 'withdrawn'
GROUP BY reason, campaign_id HAVING count(*) >= pattern_times() ORDER BY times_count DESC, reason
