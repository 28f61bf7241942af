-- Makes one lead of two, with the values that were chosen of the one that goes.
-- params: id bigint, version integer, other bigint, organisation text, name text, job_title text, email text,
--   phone text, country text, language text, preferred_contact text, buying_role text, campaign_id text,
--   channel text, segment_id text, origin text, wants text, expected_value_cents text, expected_on text,
--   won_value_cents text
SELECT saved('/lead/' || kept || '?saved=merge') AS location
FROM lead_merge(:id, :other, :version, (SELECT array_agg(field) FROM (VALUES
    ('organisation', :organisation), ('name', :name), ('job_title', :job_title), ('email', :email), ('phone', :phone),
    ('country', :country), ('language', :language), ('preferred_contact', :preferred_contact),
    ('buying_role', :buying_role), ('campaign_id', :campaign_id), ('channel', :channel), ('segment_id', :segment_id),
    ('origin', :origin), ('wants', :wants), ('expected_value_cents', :expected_value_cents),
    ('expected_on', :expected_on), ('won_value_cents', :won_value_cents)) AS chosen (field, side)
    WHERE side = 'other')) AS kept
