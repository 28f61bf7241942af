-- A source, for the form that changes it; the version it guards.
-- params: id bigint
SELECT id, version, name, campaign_id, channel, segment_id, origin, language, country, wants_call, consent_wording,
       form_key IS NOT NULL AS takes_form, thanks_link, minute_limit, active
FROM source WHERE id = :id
