-- The measurements of brand awareness, for spreadsheets.
-- params: segment text, method text
-- plan: anew
SELECT awareness.id, measured_on, segment.name AS segment, method, percent, sample_size, source, note, left_out::text AS left_out
FROM awareness LEFT JOIN segment ON segment.id = awareness.segment_id
WHERE (:method IS NULL OR method = :method)
  AND (:segment IS NULL OR CASE :segment WHEN '(none)' THEN segment_id IS NULL ELSE segment_id = :segment::bigint END)
ORDER BY segment.name NULLS FIRST, method, measured_on, awareness.id
