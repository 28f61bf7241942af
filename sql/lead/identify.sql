-- A prospect gets a contact and becomes a lead.
-- params: id bigint, version integer, name text, job_title text, buying_role text, email text, phone text,
--   phone_e164 text, note text, someone_else boolean
SELECT saved('/lead/' || lead.id || '?saved=identify') AS location
FROM lead LEFT JOIN organisation ON organisation.id = lead.organisation_id
CROSS JOIN LATERAL lead_edit(lead.id, :version, true, organisation.name, :name, :job_title, :buying_role,
    :email, :phone, organisation.country, NULL, NULL, lead.campaign_id, lead.channel, lead.segment_id,
    lead.origin, lead.wants, :note, :phone_e164, :someone_else)
WHERE lead.id = :id
