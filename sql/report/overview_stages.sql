-- What happened this quarter beside the joint targets: leads that reached each
-- stage in it (by event), and how far the quarter is.
-- params: quarter date, segment text, campaign text
-- plan: anew
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
SELECT stage.code AS stage, coalesce(number, 0) AS reached_count, target.value AS target_count, past,
       least(round(100.0 * coalesce(number, 0) / target.value, 1), 100) AS bar,
       round(100.0 * coalesce(number, 0) / target.value, 0) AS target_percent,
       target.value IS NOT NULL AS has_target,
       100.0 * coalesce(number, 0) / target.value >= past AS on_course,
       100.0 * coalesce(number, 0) / target.value < past AS behind
FROM period CROSS JOIN stage LEFT JOIN reached ON reached.stage = stage.code
LEFT JOIN target ON target.measure = stage.code AND target.quarter_on = first
     AND target.segment_id IS NOT DISTINCT FROM :segment::bigint AND :campaign IS NULL
ORDER BY stage.position
