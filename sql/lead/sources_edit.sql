-- Changes a source; refused when somebody changed it first.
-- params: id bigint, version integer, name text, campaign_id bigint, channel text, segment_id bigint,
--   origin text, language text, country text, wants_call boolean, consent_wording text,
--   takes_form boolean, thanks_link text, minute_limit integer, active boolean
SELECT saved('/lead/sources/' || id || '?saved=source') AS location
FROM source_save(:id, :version, :name, :campaign_id, :channel, :segment_id, :origin, :language, :country,
                 :wants_call, :consent_wording, :takes_form, :thanks_link, :minute_limit, :active) AS id
