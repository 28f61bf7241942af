-- Corrects a measurement of brand awareness.
-- params: id bigint, version integer, measured_on date, segment_id bigint, method text, figure bigint,
--   sample_size integer, source text, note text, left_out boolean
SELECT saved('/campaign/awareness?saved=awareness') AS location
FROM awareness_correct(:id, :version, :measured_on, :segment_id, :method, :figure, :sample_size, :source, :note, :left_out)
