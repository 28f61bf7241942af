-- The sums of what sales used of the library in a period.
-- with: content_counted
-- plan: anew
SELECT sum(items) AS items_count, sum(used_items) AS used_count, sum(items - used_items) AS unused_count, sum(uses) AS uses_count,
       sum(judged) AS judged_count, round(100.0 * sum(helped) / nullif(sum(judged), 0)) AS helped_percent, sum(open_requests) AS open_count
FROM content_counted AS counted HAVING count(*) > 0
