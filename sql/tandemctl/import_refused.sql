-- The next refused rows of a batch after a line.
-- params: batch bigint, after bigint
SELECT line, problem_field AS field, problem, problem_detail AS detail FROM import_row
WHERE batch_id = :batch AND line > :after AND problem IS NOT NULL ORDER BY line LIMIT 1000;
