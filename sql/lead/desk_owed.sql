-- The answers that marketing owes, due first; the inbox has the rest.
SELECT item.id, item.who, item.quality, item.back_reason, item.given_by, item.due_at, item.overdue
FROM (SELECT id FROM feedback WHERE owed AND state = 'given' AND viewer_has('marketing')
      ORDER BY due_at, id LIMIT 5) AS first
JOIN feedback_item AS item ON item.id = first.id ORDER BY item.due_at, item.id
