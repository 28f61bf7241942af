-- The viewer has seen a news item.
-- params: id bigint, list text
SELECT saved(CASE WHEN :list = '1' THEN '/campaign/news?saved=seen' ELSE '/campaign/news/' || :id || '?saved=seen' END) AS location FROM news_see(:id)
