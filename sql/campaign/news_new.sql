-- A product changes: both teams are told.
-- params: title text, for_whom text, to_tell text, from_on date
SELECT saved('/campaign/news/' || id || '?saved=news') AS location FROM news_change(:title, :for_whom, :to_tell, :from_on) AS id
