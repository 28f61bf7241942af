-- What differs between the two leads of a merge: of each field the kept lead's value and
-- the other's, which is proposed where the kept one has none.
-- params: id bigint, other text
SELECT field.name AS field, field.kept, field.other, field.kept IS NULL AS take_other
FROM lead AS a JOIN lead AS b ON b.id = id_typed(:other) AND b.id <> a.id
JOIN lead AS k ON k.id = merge_kept(a, b) JOIN lead AS o ON o.id IN (a.id, b.id) AND o.id <> k.id
LEFT JOIN contact AS kc ON kc.id = coalesce(k.contact_id, o.contact_id) LEFT JOIN contact AS oc ON oc.id = o.contact_id
LEFT JOIN organisation AS kf ON kf.id = k.organisation_id LEFT JOIN organisation AS f ON f.id = o.organisation_id
CROSS JOIN LATERAL (VALUES (1, 'organisation', kf.name, f.name), (2, 'name', kc.name, oc.name),
    (3, 'job_title', kc.job_title, oc.job_title), (4, 'email', kc.email, oc.email), (5, 'phone', kc.phone, oc.phone),
    (6, 'country', kc.country, oc.country), (7, 'language', kc.language, oc.language),
    (8, 'preferred_contact', kc.preferred_contact, oc.preferred_contact),
    (9, 'buying_role', kc.buying_role, oc.buying_role), (10, 'campaign_id', k.campaign_id::text, o.campaign_id::text),
    (11, 'channel', k.channel, o.channel), (12, 'segment_id', k.segment_id::text, o.segment_id::text),
    (13, 'origin', k.origin, o.origin), (14, 'wants', k.wants, o.wants),
    (15, 'expected_value_cents', k.expected_value_cents::text, o.expected_value_cents::text),
    (16, 'expected_on', k.expected_on::text, o.expected_on::text),
    (17, 'won_value_cents', k.won_value_cents::text, o.won_value_cents::text)
) AS field (place, name, kept, other)
WHERE a.id = :id AND field.other IS NOT NULL AND field.kept IS DISTINCT FROM field.other ORDER BY field.place
