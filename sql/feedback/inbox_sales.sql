-- A page of 50 of what sales answers (and one more): what is open, due first; other states
-- newest first.
-- params: whose text, state text, campaign text, reason text, subject text, direction text,
--   stalled boolean, after text
-- plan: anew
SELECT item.*, false AS one_other, false AS some_others,
       feedback_answerable(about, to_person_id, owed_by) AND is_open AS may_answer, false AS may_close,
       page.key || '_' || page.id AS cursor
FROM (SELECT * FROM (
          SELECT id, CASE WHEN coalesce(:state, 'open') = 'open' THEN extract(epoch FROM due_at) ELSE -id END AS key
          FROM feedback_selected('sales', :whose, :state, :campaign, :reason, :subject, :direction, :stalled)) AS chosen
      WHERE :after IS NULL OR (key, id) > (split_part(:after, '_', 1)::numeric,
                                           split_part(:after, '_', 2)::bigint)
      ORDER BY key, id LIMIT 51) AS page
JOIN feedback_item AS item ON item.id = page.id
ORDER BY page.key, page.id
