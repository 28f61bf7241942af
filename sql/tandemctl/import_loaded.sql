-- What the check or the load of a batch came to, in numbers; kept with it.
-- params: batch bigint, check boolean, blank_rows bigint
SELECT rows, refused, new_leads, changed_leads, joined, skipped, campaigns, channels, segments, people,
       organisations
FROM import_loaded(:batch, :check, :blank_rows);
