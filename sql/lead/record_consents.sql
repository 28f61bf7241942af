-- What the contact of a lead agreed to, newest first.
-- params: id bigint
SELECT consent.id, consent.version, way = 'email' AS by_email, way = 'phone' AS by_phone, way = 'post' AS by_post,
       given_at, consent.campaign_id, source.name AS source, wording, recorded_by AS person_id,
       withdrawn_at, withdrawn_at IS NULL AND viewer_is_colleague() AS may_withdraw
FROM lead JOIN consent ON consent.contact_id = lead.contact_id LEFT JOIN source ON source.id = consent.source_id
WHERE lead.id = :id ORDER BY withdrawn_at IS NOT NULL, given_at DESC, consent.id DESC LIMIT 20
