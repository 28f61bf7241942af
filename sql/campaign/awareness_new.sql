-- Enters a measurement of brand awareness; the figure comes in hundredths of a percent.
-- params: measured_on date, segment_id bigint, method text, figure bigint, sample_size integer, source text, note text
SELECT saved('/campaign/awareness?saved=awareness') AS location
FROM awareness_enter(:measured_on, :segment_id, :method, :figure, :sample_size, :source, :note)
