-- How many campaigns a list is about.
-- params: q text, kind text, channel text, segment text, from date, to date, state text
-- plan: anew
SELECT count(*) AS found_count, count(*) = 0 AS nothing, count(*) = 1 AS one, count(*) > 1 AS several
FROM campaign_selected(:q, :kind, :channel, :segment, :from, :to, :state)
