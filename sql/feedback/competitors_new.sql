-- Makes a competitor's card.
-- params: name text, link text, who text, source text
SELECT saved('/feedback/competitors/' || id || '?saved=competitor') AS location
FROM competitor_add(:name, :link, :who, :source) AS id
