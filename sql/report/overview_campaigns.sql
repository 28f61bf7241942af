-- The campaigns that brought the quarter's hand-overs.
-- params: quarter date, segment text, campaign text
-- plan: anew
WITH period AS (SELECT date_trunc('quarter', coalesce(:quarter, tandem_today()))::date AS first)
SELECT campaign_id, count(*) AS mql_count, count(sql_at) AS accepted_count,
       coalesce(sum(expected_value_cents), 0) AS pipeline_cents, round(avg(last_quality), 1) AS quality_number
FROM period, lead
WHERE campaign_id IS NOT NULL AND mql_at >= first::timestamptz AND mql_at < (first + interval '3 months')::timestamptz
  AND (:segment IS NULL OR segment_id = :segment::bigint) AND (:campaign IS NULL OR campaign_id = :campaign::bigint)
GROUP BY campaign_id ORDER BY 2 DESC, 1 LIMIT 8
