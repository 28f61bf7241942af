-- Remembers that two leads are of two people.
-- params: id bigint, other bigint
SELECT saved('/lead/duplicates?saved=form') AS location FROM leads_distinguish(:id, :other)
