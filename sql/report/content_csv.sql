-- The rows of content.csv.
-- with: content_counted
-- plan: anew
SELECT counted.moment, coalesce(segment.name, '(none)') AS segment, items, used_items, items - used_items AS unused_items, uses, judged, helped,
       round(100.0 * helped / nullif(judged, 0), 2) AS helped_percent, open_requests
FROM content_counted AS counted JOIN content_moment AS moment ON moment.code = counted.moment
     LEFT JOIN segment ON segment.id = counted.segment_id
ORDER BY moment.position, lower(segment.name) NULLS FIRST
