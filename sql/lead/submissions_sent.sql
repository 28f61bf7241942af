-- What was sent, a row a field, and what a person mended in it.
-- params: id bigint
SELECT said.key AS sent_field, said.value AS sent_value,
       CASE WHEN corrected ? said.key AND corrected ->> said.key IS DISTINCT FROM said.value
            THEN coalesce(corrected ->> said.key, '–') END AS mended
FROM submission, jsonb_each_text(coalesce(corrected - 'version', '{}') || sent) AS said
WHERE id = :id AND viewer_keeps_sources() AND said.value IS NOT NULL
ORDER BY array_position(ARRAY['name', 'organisation', 'job_title', 'email', 'phone', 'wants'], said.key), said.key
