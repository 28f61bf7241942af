-- Changes what is known of the organisation behind a lead.
-- params: id bigint, version integer, industry text, size text, number text, street text, postal_code text,
--   city text, country text
SELECT saved('/lead/' || lead_id || '?saved=organisation') AS location
FROM organisation_describe(:id, :version, :industry, :size, :number, :street, :postal_code, :city, :country) AS lead_id
