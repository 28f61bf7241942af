-- How many requests a list is about.
-- params: q text, state text, moment text, segment text, whose text
-- plan: anew
SELECT count(*) AS found_count, count(*) = 0 AS nothing, count(*) = 1 AS one, count(*) > 1 AS several
FROM content_request_selected(:q, :state, :moment, :segment, :whose)
