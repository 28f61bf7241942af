-- The parts of Tandem that a manager turns on one at a time.
SELECT code AS part, code AS part_help, is_on, NOT is_on AS is_off, changed_at, changed_by FROM part ORDER BY position
