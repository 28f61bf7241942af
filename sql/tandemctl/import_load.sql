-- Loads what was copied; what it did, in numbers.
-- params: batch bigint, create boolean, fields text[]
-- plan: anew
SELECT rows, refused, repeated, new_leads, changed_leads, campaigns, channels, segments, people, organisations
FROM import_load(:batch, :create, :fields);
