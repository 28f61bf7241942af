-- A page of 20 news items (and one more to know whether there is a next), newest first,
-- with how many colleagues have seen each. Paging is by key.
-- params: news text, seen text, after bigint
-- plan: anew
SELECT page.id, page.kind AS news_kind, page.kind = 'product_change' AS is_change, page.title, page.for_whom, page.to_tell, page.from_on,
       page.lead_id, page.made_by, page.made_at, mine.seen_at IS NULL AS not_seen,
       told.seen_count, told.told_count
FROM (SELECT * FROM news_selected(:news, :seen) WHERE :after IS NULL OR id < :after ORDER BY id DESC LIMIT 21) AS page
LEFT JOIN news_seen AS mine ON mine.news_id = page.id AND mine.person_id = viewer()
CROSS JOIN LATERAL (SELECT count(news_seen.person_id) AS seen_count, count(*) AS told_count
                    FROM person LEFT JOIN news_seen ON news_seen.person_id = person.id AND news_seen.news_id = page.id
                    WHERE person.active AND person.roles && ARRAY['sales', 'marketing', 'manager']) AS told
ORDER BY page.id DESC
