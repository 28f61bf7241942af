-- One news item.
-- params: id bigint
SELECT news.id, news.kind AS news_kind, news.kind = 'product_change' AS is_change, news.kind = 'important_sale' AS is_sale, title, title AS heading, for_whom, to_tell, from_on, news.lead_id, made_by, made_at,
       mine.seen_at IS NULL AS not_seen, lead.won_value_cents
FROM news LEFT JOIN news_seen AS mine ON mine.news_id = news.id AND mine.person_id = viewer() LEFT JOIN lead ON lead.id = news.lead_id
WHERE news.id = :id
