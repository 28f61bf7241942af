-- Captures a lead, or a prospect when there is nobody to contact yet.
-- params: organisation text, name text, job_title text, buying_role text, email text, phone text,
--   country text, language text, preferred_contact text, campaign_id bigint, channel text,
--   segment_id bigint, origin text, captured_on date, wants text, note text, someone_else boolean,
--   new_need boolean, phone_e164 text, next text
SELECT saved(CASE WHEN :next = '1' THEN '/lead/new?saved=capture&campaign_id=' || coalesce(:campaign_id::text, '')
             ELSE '/lead/' || id || '?saved=capture' END) AS location
FROM lead_capture(:organisation, :name, :job_title, :buying_role, :email, :phone, :country, :language,
                  :preferred_contact, :campaign_id, :channel, :segment_id, :origin, :captured_on, :wants,
                  :note, :someone_else, :new_need, :phone_e164) AS id
