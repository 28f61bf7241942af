-- A page of 25 items of the library (and one more to know whether there is a next), newest
-- first. Paging is by key: "after" holds the last row's id.
-- params: after text
-- plan: anew
-- with: content_selected
SELECT id, title, about, kind AS content_kind, segment_id, moment, language AS content_language, owner_id, review_on, file_type,
       link IS NOT NULL AS is_link, outdated, retired_at IS NOT NULL AS retired,
       use_count, use_count = 0 AS never_used, use_count > 0 AS was_used, segment_id IS NULL AS for_all_segments, helped_percent, judged_count
FROM content_selected AS found
WHERE :after IS NULL OR id < :after::bigint
ORDER BY id DESC LIMIT 26
