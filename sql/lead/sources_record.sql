-- One source: what its leads have in common, and how it is sent to.
-- params: id bigint
SELECT id, name, campaign_id, channel, segment_id, origin, language, country, wants_call, consent_wording, form_key,
       thanks_link, minute_limit AS minute_limit_number, NOT active AS unused,
       coalesce(language, 'en') AS form_language
FROM source WHERE id = :id
