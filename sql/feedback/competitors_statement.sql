-- Adds a statement to a competitor's card.
-- params: id bigint, about text, says text, source text, heard_on date
SELECT saved('/feedback/competitors/' || id || '?saved=statement') AS location
FROM competitor_say(:id, :about, :says, :source, :heard_on) AS id
