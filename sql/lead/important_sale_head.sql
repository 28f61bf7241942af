-- A won lead, and the news that was told of it; no row for one that is not won.
-- params: id bigint
SELECT lead.id AS sale_id, news.id AS news_id, news.to_tell AS why_told, news.made_by, news.made_at, news.id IS NULL AS not_told,
       coalesce(organisation.name, contact.name, lead.reference, lead.id::text) AS heading,
       viewer_is_colleague() AS may_tell
FROM lead LEFT JOIN contact ON contact.id = lead.contact_id LEFT JOIN organisation ON organisation.id = lead.organisation_id
     LEFT JOIN LATERAL (SELECT * FROM news WHERE lead_id = lead.id AND kind = 'important_sale' ORDER BY news.id LIMIT 1) AS news ON true
WHERE lead.id = :id AND lead.stage = 'customer'
