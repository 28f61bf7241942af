-- What was sent, a row a field, and what a person mended in it; fields that are empty in
-- both say nothing.
-- params: id bigint
SELECT said.key AS sent_field, said.value AS sent_value,
       CASE WHEN said.mended IS DISTINCT FROM nullif(trim(said.value), '') THEN said.mended END AS mended,
       said.is_mended AND said.mended IS NULL AND trim(said.value) <> '' AS is_emptied
FROM submission, LATERAL (
    SELECT key, sent ->> key AS value, coalesce(corrected, '{}') ? key AS is_mended, corrected ->> key AS mended
    FROM jsonb_object_keys(coalesce(corrected, '{}') || sent) AS key WHERE key <> 'version') AS said
WHERE id = :id AND viewer_keeps_sources() AND coalesce(said.value, said.mended) IS NOT NULL
ORDER BY array_position(ARRAY['name', 'organisation', 'job_title', 'email', 'phone', 'wants'], said.key), said.key
