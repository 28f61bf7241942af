-- Undoes the next part of a batch.
-- params: batch bigint
SELECT import_undo_part(b.id) AS done, b.removed_count AS removed, b.new_leads AS total
FROM import_batch AS b WHERE b.id = :batch
