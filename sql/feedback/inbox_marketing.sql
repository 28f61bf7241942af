-- A page of 50 of what marketing answers (and one more to know whether there is a next):
-- what is open, due first; other states newest first. Open ones with the same
-- reason on the same campaign are one line, that of the first due, until they are
-- asked for by reason.
-- params: whose text, state text, campaign text, reason text, subject text, direction text,
--   stalled boolean, after text
-- plan: anew
WITH chosen AS (
    SELECT id, campaign_id, reason, CASE WHEN open THEN extract(epoch FROM due_at) ELSE -id END AS key,
           open AND :reason IS NULL AND campaign_id IS NOT NULL AND reason IS NOT NULL AS grouped
    FROM feedback_selected('marketing', :whose, :state, :campaign, :reason, :subject, :direction, :stalled),
         (SELECT coalesce(:state, 'open') = 'open' AS open) AS asked
), placed AS (
    SELECT id, key, row_number() OVER alike AS place, count(*) OVER (alike ROWS BETWEEN UNBOUNDED PRECEDING
           AND UNBOUNDED FOLLOWING) - 1 AS others_count
    FROM chosen
    WINDOW alike AS (PARTITION BY grouped, CASE WHEN grouped THEN campaign_id ELSE id END,
                     CASE WHEN grouped THEN reason END ORDER BY key, id)
)
SELECT item.*, others_count, others_count = 1 AS one_other, others_count > 1 AS some_others,
       others_count + 1 AS together_count, viewer_has('marketing') AND (is_open OR is_noted) AS may_answer,
       false AS may_close, placed.key || '_' || placed.id AS cursor
FROM (SELECT * FROM placed
      WHERE place = 1 AND (:after IS NULL OR (key, id) > (split_part(:after, '_', 1)::numeric,
                                                          split_part(:after, '_', 2)::bigint))
      ORDER BY key, id LIMIT 51) AS placed
JOIN feedback_item AS item ON item.id = placed.id
ORDER BY placed.key, placed.id
