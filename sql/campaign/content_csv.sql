-- The items of a list with stored codes, for spreadsheets.
-- plan: anew
-- with: content_selected
SELECT item.id, item.title, item.kind, segment.name AS segment, item.moment, item.language, owner.name AS owner, item.review_on,
       item.outdated::text, (item.retired_at IS NOT NULL)::text AS retired, item.number AS version, item.file_name, item.file_type,
       item.size_bytes, item.link, item.use_count AS used, item.lead_count AS leads, item.judged_count AS judged, item.helped_count AS helped
FROM content_selected AS item
LEFT JOIN segment ON segment.id = item.segment_id JOIN person AS owner ON owner.id = item.owner_id
ORDER BY item.id DESC
