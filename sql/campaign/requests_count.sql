-- How many requests a list is about.
-- plan: anew
-- with: content_request_selected
SELECT count(*) AS found_count, count(*) = 0 AS nothing, count(*) = 1 AS one, count(*) > 1 AS several
FROM content_request_selected AS found
