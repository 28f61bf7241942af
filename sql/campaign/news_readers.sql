-- Which colleagues have seen a news item, and which have not.
-- params: id bigint
SELECT person.id AS person_id, seen.seen_at, seen.seen_at IS NULL AS unseen
FROM person LEFT JOIN news_seen AS seen ON seen.news_id = :id AND seen.person_id = person.id
WHERE person.active AND person.roles && ARRAY['sales', 'marketing', 'manager']
ORDER BY seen.seen_at IS NULL, seen.seen_at, lower(person.full_name)
