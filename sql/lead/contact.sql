-- The move contact: how it ended, and what comes next.
-- params: id bigint, version integer, way text, outcome text, next_step text, note text, date date
SELECT saved('/lead/' || :id || '?saved=contact') AS location
FROM lead_contact(:id, :version, :way, :outcome, :next_step, :date, :note)
