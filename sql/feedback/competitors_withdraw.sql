-- Takes a statement off a competitor's card.
-- params: id bigint, version integer, why text
SELECT saved('/feedback/competitors/' || card || '?saved=statement') AS location
FROM competitor_withdraw(:id, :version, :why) AS card
