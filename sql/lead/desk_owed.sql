-- The answers that the viewer owes the other team, due first; the inbox has the rest.
SELECT item.id, item.who, item.about, item.about_follow_up, item.quality, item.back_reason, item.given_by, item.due_at, item.overdue
FROM (SELECT owed.id FROM desk_people(viewer()) AS who (id) CROSS JOIN LATERAL (
          SELECT id, due_at FROM feedback WHERE owed AND state = 'given' AND owed_by = who.id
          ORDER BY due_at LIMIT 5) AS owed
      ORDER BY owed.due_at LIMIT 5) AS first
JOIN feedback_item AS item ON item.id = first.id ORDER BY item.due_at, item.id
