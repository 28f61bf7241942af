-- Puts a better wording in a statement's place.
-- params: id bigint, version integer, about text, says text, source text, heard_on date
SELECT saved('/feedback/competitors/' || card || '?saved=statement') AS location
FROM competitor_correct(:id, :version, :about, :says, :source, :heard_on) AS card
