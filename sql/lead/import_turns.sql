-- Whose leads of a batch will be that the file names nobody at work for, and how many.
-- params: id bigint
SELECT person_id, lead_count, sum(lead_count) OVER whole AS total_count,
       why = 'absent' AS is_absent, why = 'nobody' AS is_nobody, why = 'unnamed' AS is_unnamed,
       row_number() OVER ranked = 1 AS is_first, count(*) OVER whole = row_number() OVER ranked AS is_last,
       count(*) OVER whole > row_number() OVER ranked AS is_more
FROM import_turn WHERE batch_id = :id
WINDOW whole AS (PARTITION BY why), ranked AS (PARTITION BY why ORDER BY lead_count DESC, person_id)
ORDER BY array_position(ARRAY['absent', 'nobody', 'unnamed'], why), lead_count DESC, person_id
