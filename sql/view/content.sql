-- An item of the library as it is today: its newest file or link, whether it is outdated,
-- and what sales made of it. The helped share is of what was judged.
CREATE OR REPLACE VIEW content_item_now AS
SELECT item.id, item.version, item.title, item.about, item.kind, item.segment_id, item.moment, item.language,
       item.owner_id, item.review_on, item.retired_at, item.made_at, item.made_by,
       item.retired_at IS NULL AND item.review_on < tandem_today() AS outdated,
       last.id AS version_id, last.number, last.link, last.file_name, last.file_type, last.size_bytes, last.sha256,
       last.made_at AS renewed_at,
       used.use_count, used.lead_count, used.judged_count, used.helped_count,
       round(100.0 * used.helped_count / nullif(used.judged_count, 0)) AS helped_percent
FROM content_item AS item
CROSS JOIN LATERAL (SELECT * FROM content_version WHERE item_id = item.id ORDER BY number DESC LIMIT 1) AS last
CROSS JOIN LATERAL (SELECT count(*) AS use_count, count(DISTINCT lead_id) AS lead_count, count(helped) AS judged_count,
                           count(*) FILTER (WHERE helped) AS helped_count
                    FROM content_use WHERE item_id = item.id) AS used;

-- Uses that wait for a word on whether they helped: asked a week after, of whoever used it.
CREATE OR REPLACE VIEW content_use_waiting AS
SELECT id, version, item_id, lead_id, used_by, used_at FROM content_use
WHERE helped IS NULL AND used_at < tandem_now() - interval '7 days' AND part_on('content');
