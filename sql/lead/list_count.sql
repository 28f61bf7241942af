-- How many leads a list is about: exact up to 1,000.
-- params: from date, to date, stage text, reached text, reached_from date, reached_to date,
--   state text, turn text, overdue text, campaign text, channel text, segment text, origin text,
--   handed_over_by text, accepted_by text, q text
-- plan: anew
SELECT least(count(*), 1000) AS found_count, count(*) > 1000 AS more, count(*) = 1 AS one, count(*) BETWEEN 2 AND 1000 AS several,
       count(*) = 0 AS nobody
FROM (SELECT FROM lead_selected(:from, :to, :stage, :reached, :reached_from, :reached_to, :state, :turn,
                                :overdue, :campaign, :channel, :segment, :origin, :handed_over_by,
                                :accepted_by, :q) LIMIT 1001) AS counted
