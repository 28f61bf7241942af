-- Why leads came back this quarter.
-- params: quarter date, segment text, campaign text
-- plan: anew
WITH period AS (SELECT date_trunc('quarter', coalesce(:quarter, tandem_today()))::date AS first)
SELECT event.reason AS back_reason, count(DISTINCT lead.id) AS leads_count,
       round(100.0 * count(DISTINCT lead.id) / max(count(DISTINCT lead.id)) OVER (), 1) AS bar
FROM period, event JOIN lead ON lead.id = event.lead_id
WHERE event.move IN ('refuse', 'hand-back') AND event_at >= first::timestamptz
  AND event_at < (first + interval '3 months')::timestamptz
  AND (:segment IS NULL OR lead.segment_id = :segment::bigint) AND (:campaign IS NULL OR lead.campaign_id = :campaign::bigint)
GROUP BY event.reason ORDER BY 2 DESC, 1
