-- The rows of overview.csv.
-- with: stage_reached
-- plan: anew
SELECT first AS quarter, stage, reached, target, round(100.0 * reached / target, 2) AS target_percent,
       past AS quarter_percent
FROM stage_reached AS counted ORDER BY position
