-- Takes a row out of the routing.
-- params: id bigint, version integer
SELECT saved('/agreement/routing?saved=removed') AS location
FROM routing_remove(:id, :version)
