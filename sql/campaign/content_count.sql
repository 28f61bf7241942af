-- How many items a list is about, and how many of them sales never used.
-- plan: anew
-- with: content_selected
SELECT count(*) AS found_count, count(*) = 0 AS nothing, count(*) = 1 AS one, count(*) > 1 AS several,
       count(*) FILTER (WHERE use_count = 0) AS never_count, count(*) FILTER (WHERE use_count = 1) AS once_count,
       count(*) FILTER (WHERE outdated) AS outdated_count,
       round(100.0 * sum(helped_count) / nullif(sum(judged_count), 0)) AS helped_percent, sum(judged_count) AS judged_count
FROM content_selected AS found
