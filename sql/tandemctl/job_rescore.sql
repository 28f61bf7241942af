-- Reckons the next stale scores: 'more', or 'done' when none is left.
-- params: id bigint
SELECT rescore_step(:id)
