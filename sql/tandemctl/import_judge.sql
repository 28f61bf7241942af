-- Judges what was copied; where its last line is.
-- params: batch bigint, create boolean, duplicates text, check boolean
SELECT import_prepare(:batch, :create, :duplicates, :check) AS last_line;
