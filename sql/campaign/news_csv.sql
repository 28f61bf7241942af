-- News with stored codes, for spreadsheets.
-- params: news text, seen text
-- plan: anew
SELECT news.id, news.kind, news.made_at, maker.name AS made_by, news.title, news.for_whom, news.to_tell, news.from_on, news.lead_id AS lead
FROM news_selected(:news, :seen) AS news JOIN person AS maker ON maker.id = news.made_by ORDER BY news.id DESC
