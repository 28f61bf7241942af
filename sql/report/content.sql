-- What sales used of the library in a period, by moment and segment.
-- with: content_counted
-- plan: anew
SELECT counted.moment, counted.segment_id, counted.segment_id IS NULL AS for_all_segments, items AS items_count, used_items AS used_count,
       items - used_items AS unused_count, uses AS uses_count, judged AS judged_count,
       round(100.0 * helped / nullif(judged, 0)) AS helped_percent, open_requests AS open_count
FROM content_counted AS counted JOIN content_moment AS moment ON moment.code = counted.moment
     LEFT JOIN segment ON segment.id = counted.segment_id
ORDER BY moment.position, lower(segment.name) NULLS FIRST
