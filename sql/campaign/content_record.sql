-- Everything about one item of the library.
-- params: id bigint
SELECT id, version, title AS heading, about, kind AS content_kind, segment_id, moment, language AS content_language, owner_id, review_on,
       segment_id IS NULL AS for_all_segments, language IS NULL AS for_all_languages, outdated, retired_at, number AS version_number, number > 1 AS was_replaced, link, file_name, file_type,
       CASE WHEN size_bytes >= 1000000 THEN round(size_bytes / 1000000.0, 1) ELSE greatest(round(size_bytes / 1000.0), 1) END AS size_number,
       size_bytes >= 1000000 AS is_megabytes, size_bytes < 1000000 AS is_kilobytes, renewed_at, encode(sha256, 'hex') AS checksum,
       use_count, lead_count, judged_count, helped_count, helped_percent,
       content_keeper() AS may_keep, content_keeper() AND retired_at IS NULL AS may_renew, content_keeper() AND retired_at IS NOT NULL AS may_restore,
       viewer_has('sales') AND retired_at IS NULL AS may_use
FROM content_item_now WHERE id = :id
