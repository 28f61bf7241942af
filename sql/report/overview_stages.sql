-- What happened this quarter beside the joint targets.
-- with: stage_reached
-- plan: anew
SELECT stage, first AS first_day, after - 1 AS last_day, reached AS reached_count, target AS target_count, past,
       least(round(100.0 * reached / target, 1), 100) AS bar, round(100.0 * reached / target, 0) AS target_percent,
       target IS NOT NULL AS has_target, 100.0 * reached / target >= past AS on_course,
       100.0 * reached / target < past AS behind
FROM stage_reached AS counted ORDER BY position
