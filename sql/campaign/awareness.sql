-- The measurements of brand awareness, those of one segment and method together, newest first, with
-- their place in the line of those: x from 0 to 400 by day, y from 0 (100 %, or the least round
-- figure that all lie under) to 100 (0 %).
-- params: segment text, method text
-- plan: anew
WITH one AS (
    SELECT awareness.*, coalesce(segment_id::text, 'all') || '-' || method AS series
    FROM awareness
    WHERE (:method IS NULL OR method = :method)
      AND (:segment IS NULL OR CASE :segment WHEN '(none)' THEN segment_id IS NULL ELSE segment_id = :segment::bigint END)),
scaled AS (
    SELECT one.*, min(measured_on) FILTER (WHERE NOT left_out) OVER line AS first_on,
           max(measured_on) FILTER (WHERE NOT left_out) OVER line AS last_on,
           count(*) FILTER (WHERE NOT left_out) OVER line AS points,
           least(100, greatest(10, 10 * ceil(max(percent) FILTER (WHERE NOT left_out) OVER line / 10))) AS top,
           percent - lag(percent) OVER (PARTITION BY series, left_out ORDER BY measured_on, id) AS change
    FROM one WINDOW line AS (PARTITION BY series))
SELECT id, series, segment_id, segment_id IS NULL AS is_whole_market, method AS awareness_method, measured_on, trim_scale(percent) AS figure_percent,
       change > 0 AS is_up, round(change, 1) AS change_number, sample_size AS sample_count, source, note, left_out,
       first_on, last_on, top AS top_percent, points > 1 AS is_line, NOT left_out AS is_shown,
       5 + round(390.0 * (measured_on - first_on) / greatest(last_on - first_on, 1), 1) AS x, round(100 - 100.0 * percent / top, 1) AS y
FROM scaled
ORDER BY segment_id IS NOT NULL, (SELECT name FROM segment WHERE segment.id = scaled.segment_id),
         (SELECT position FROM awareness_method WHERE code = method), measured_on DESC, id DESC
