-- Where submissions come from, those in use first: what each brought in the last thirty
-- days, and who may send for it.
SELECT source.id, source.name, source.campaign_id, source.language, source.wants_call, NOT source.active AS unused,
       source.form_key IS NOT NULL AS takes_form, brought.submission_count, brought.last_at,
       (SELECT count(*) FROM source_token WHERE source_id = source.id AND revoked_at IS NULL) AS token_count
FROM source CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE received_at > tandem_now() - interval '30 days') AS submission_count,
           max(received_at) AS last_at
    FROM submission WHERE source_id = source.id) AS brought
ORDER BY source.active DESC, lower(source.name), source.id
