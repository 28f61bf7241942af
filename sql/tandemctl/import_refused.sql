-- The next refused rows of a batch after a line; unknown: it names what may be made.
-- params: batch bigint, after bigint
SELECT line, problem_field AS field, problem, problem_detail AS detail, problem LIKE 'there is %' AS unknown
FROM import_row
WHERE batch_id = :batch AND line > :after AND problem IS NOT NULL ORDER BY line LIMIT 1000;
