-- Leads that reached each stage in a quarter (by event) beside the joint targets, and
-- how much of the quarter is over.
-- params: quarter date, segment text, campaign text
WITH period AS (
    SELECT first, (first + interval '3 months')::date AS after,
           round(100.0 * (least(tandem_today(), first + interval '3 months' - interval '1 day')::date - first + 1)
                 / ((first + interval '3 months')::date - first), 1) AS past
    FROM (SELECT date_trunc('quarter', coalesce(:quarter, tandem_today()))::date AS first) AS quarter),
reached AS (
    SELECT step.stage, count(*) AS number
    FROM period, lead CROSS JOIN LATERAL (VALUES ('prospect', prospect_at), ('lead', lead_at), ('mql', mql_at),
        ('sql', sql_at), ('opportunity', opportunity_at), ('customer', customer_at)) AS step (stage, reached_at)
    WHERE reached_at >= first::timestamptz AND reached_at < after::timestamptz
      AND (:segment IS NULL OR segment_id = :segment::bigint) AND (:campaign IS NULL OR campaign_id = :campaign::bigint)
    GROUP BY 1)
SELECT stage.code AS stage, stage.position, first, after, past, coalesce(number, 0) AS reached, target.value AS target
FROM period CROSS JOIN stage LEFT JOIN reached ON reached.stage = stage.code
LEFT JOIN target ON target.measure = stage.code AND target.quarter_on = first
     AND target.segment_id IS NOT DISTINCT FROM :segment::bigint AND :campaign IS NULL
