-- The figures above the funnel: pipeline and revenue of the quarter, answers in
-- time, quality, and what waits for sales now.
-- params: quarter date, segment text, campaign text
-- plan: anew
WITH period AS (
    SELECT first::timestamptz, (first + interval '3 months')::timestamptz AS after, first AS first_on,
           (first - interval '3 months')::timestamptz AS before, to_char(first, 'YYYY') AS year,
           extract(quarter FROM first) AS quarter
    FROM (SELECT date_trunc('quarter', coalesce(:quarter, tandem_today()))::date AS first) AS quarter),
leads AS (SELECT * FROM lead WHERE (:segment IS NULL OR segment_id = :segment::bigint) AND (:campaign IS NULL OR campaign_id = :campaign::bigint)),
accepted AS (
    SELECT count(*) AS all_of_them, count(*) FILTER (WHERE state = 'met') AS in_time
    FROM period, clock JOIN leads ON leads.id = clock.lead_id
    WHERE kind = 'accept' AND started_at >= first AND started_at < after AND state IN ('met', 'met_late', 'overdue')),
waiting AS (
    SELECT count(*) AS all_of_them, count(*) FILTER (WHERE state = 'overdue') AS late
    FROM clock JOIN leads ON leads.id = clock.lead_id WHERE kind = 'accept' AND ended_at IS NULL),
verdicts AS (
    SELECT round(avg(quality) FILTER (WHERE given_at >= first), 1) AS mean_number, count(quality) FILTER (WHERE given_at >= first) AS judged,
           round(avg(quality) FILTER (WHERE given_at < first), 1) AS mean_before_number,
           round(100.0 * count(*) FILTER (WHERE quality >= 3 AND given_at >= first)
                 / nullif(count(*) FILTER (WHERE given_at >= first AND (quality IS NOT NULL OR reason IS NOT NULL)), 0), 0) AS usable_percent
    FROM period, feedback JOIN leads ON leads.id = feedback.lead_id
    WHERE state <> 'withdrawn' AND given_at >= before AND given_at < after)
SELECT period.year, period.quarter,
       (SELECT coalesce(sum(expected_value_cents), 0) FROM leads WHERE origin = 'marketing' AND opportunity_at >= first AND opportunity_at < after) AS pipeline_cents,
       (SELECT value FROM target WHERE measure = 'pipeline' AND quarter_on = first_on AND segment_id IS NOT DISTINCT FROM :segment::bigint) AS pipeline_target_cents,
       (SELECT coalesce(sum(won_value_cents), 0) FROM leads WHERE customer_at >= first AND customer_at < after) AS revenue_cents,
       (SELECT value FROM target WHERE measure = 'revenue' AND quarter_on = first_on AND segment_id IS NOT DISTINCT FROM :segment::bigint) AS revenue_target_cents,
       accepted.all_of_them AS asked_count, round(100.0 * accepted.in_time / nullif(accepted.all_of_them, 0), 0) AS in_time_percent,
       verdicts.mean_number, verdicts.judged AS judged_count, verdicts.mean_before_number, verdicts.usable_percent,
       waiting.all_of_them AS waiting_count, waiting.late AS late_count, waiting.late > 0 AS some_late,
       tandem_now() AS counted_at
FROM period, accepted, waiting, verdicts
