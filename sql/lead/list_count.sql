-- How many leads a list is about: exact up to 1,000.
-- with: lead_selected
-- plan: anew
SELECT least(count(*), 1000) AS found_count, count(*) > 1000 AS more, count(*) = 1 AS one, count(*) BETWEEN 2 AND 1000 AS several,
       count(*) = 0 AS nobody, score_in_use() AS scored
FROM (SELECT FROM lead_selected AS selected LIMIT 1001) AS counted
