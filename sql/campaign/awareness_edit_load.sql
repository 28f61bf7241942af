-- A measurement for the form that corrects it; the version it guards.
-- params: id bigint
SELECT version, measured_on::text AS measured_on, segment_id, method, (percent * 100)::bigint AS figure, sample_size, source, note, left_out
FROM awareness WHERE id = :id
