-- Changes what is known of a lead; refused when somebody changed it first.
-- params: id bigint, version integer, organisation text, name text, job_title text, buying_role text,
--   email text, phone text, country text, language text, preferred_contact text, campaign_id bigint,
--   channel text, segment_id bigint, origin text, wants text, note text, phone_e164 text, someone_else boolean
SELECT saved('/lead/' || :id || '?saved=edit') AS location
FROM lead_edit(:id, :version, false, :organisation, :name, :job_title, :buying_role, :email, :phone,
               :country, :language, :preferred_contact, :campaign_id, :channel, :segment_id, :origin,
               :wants, :note, :phone_e164, :someone_else)
