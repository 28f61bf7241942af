-- Judges what was copied; where its last line is.
-- params: batch bigint, create boolean, duplicates text, check boolean, fields text[]
SELECT import_prepare(:batch, :create, :duplicates, :check, :fields) AS last_line;
