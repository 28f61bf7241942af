-- How many leads wait for the viewer: exact up to 1,000; how many are late.
SELECT least(count(*), 1000) AS waiting_count, count(*) > 1000 AS more,
       count(*) FILTER (WHERE is_overdue(clock, due_at)) AS late_count,
       count(*) FILTER (WHERE is_overdue(clock, due_at)) > 0 AS some_late
FROM (SELECT clock, due_at FROM desk_of(viewer()) LIMIT 1001) AS waiting
