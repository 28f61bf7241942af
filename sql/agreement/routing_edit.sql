-- Changes a row of the routing; refused when somebody changed it first.
-- params: id bigint, version integer, position integer, segment_id bigint, country text, language text,
--   people text[]
SELECT saved('/agreement/routing?saved=routing') AS location
FROM routing_save(:id, :version, :position, :segment_id, :country, :language, :people)
