-- By event: what sales used in a period of the library as it is offered today, by moment and
-- segment; and what it asks for that is still to be made. An item counts once, its uses each.
-- params: from date, to date
SELECT coalesce(counted.moment, asked.moment) AS moment, nullif(coalesce(counted.segment, asked.segment), 0) AS segment_id,
       coalesce(items, 0) AS items, coalesce(used_items, 0) AS used_items, coalesce(uses, 0) AS uses, coalesce(judged, 0) AS judged,
       coalesce(helped, 0) AS helped, coalesce(open_requests, 0) AS open_requests
FROM (SELECT item.moment, coalesce(item.segment_id, 0) AS segment, count(DISTINCT item.id) AS items, count(DISTINCT used.item_id) AS used_items,
             count(used.id) AS uses, count(used.helped) AS judged, count(*) FILTER (WHERE used.helped) AS helped
      FROM content_item AS item LEFT JOIN content_use AS used ON used.item_id = item.id
           AND (:from IS NULL OR used.used_at >= :from::timestamptz) AND (:to IS NULL OR used.used_at < (:to + 1)::timestamptz)
      WHERE item.retired_at IS NULL GROUP BY 1, 2) AS counted
FULL JOIN (SELECT request.moment, coalesce(request.segment_id, 0) AS segment, count(*) AS open_requests
           FROM content_request AS request JOIN content_request_state AS state ON state.code = request.state
           WHERE state.is_open GROUP BY 1, 2) AS asked ON asked.moment = counted.moment AND asked.segment = counted.segment
