-- How many submissions a list is about; exact up to 1,000.
-- plan: anew
-- with: submission_selected
SELECT least(count(*), 1000) AS found_count, count(*) > 1000 AS more, count(*) = 0 AS nothing, count(*) = 1 AS one,
       count(*) BETWEEN 2 AND 1000 AS several
FROM (SELECT FROM submission_selected AS selected LIMIT 1001) AS found
