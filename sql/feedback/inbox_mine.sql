-- A page of 50 of what the viewer gave (and one more): answered ones that wait for
-- being closed first, then those that wait for an answer; each newest first.
-- params: whose text, state text, campaign text, reason text, subject text, direction text,
--   stalled boolean, after text
-- plan: anew
SELECT item.*, false AS one_other, false AS some_others, false AS may_answer,
       item.is_answered AS may_close, page.key || '_' || page.id AS cursor
FROM (SELECT * FROM (
          SELECT id, CASE WHEN state_now = 'answered' THEN 0 WHEN owed THEN 1e15 ELSE 2e15 END - id AS key
          FROM feedback_selected('mine', :whose, :state, :campaign, :reason, :subject, :direction, :stalled)) AS chosen
      WHERE :after IS NULL OR (key, id) > (split_part(:after, '_', 1)::numeric,
                                           split_part(:after, '_', 2)::bigint)
      ORDER BY key, id LIMIT 51) AS page
JOIN feedback_item AS item ON item.id = page.id
ORDER BY page.key, page.id
