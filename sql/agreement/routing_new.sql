-- Adds a row of the routing.
-- params: position integer, segment_id bigint, country text, language text, people text[]
SELECT saved('/agreement/routing?saved=routing') AS location
FROM routing_save(NULL, NULL, :position, :segment_id, :country, :language, :people)
