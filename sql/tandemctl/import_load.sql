-- Loads the next lines of what was judged; after which line to go on, nothing when all
-- is loaded.
-- params: batch bigint, after bigint, fields text[]
SELECT after, words FROM import_load_part(:batch, :after, :fields);
