-- What a mail tells: the fifty most pressing of its notices, and how many there are.
-- params: mail bigint
SELECT item.is_handed_over, item.is_assigned, item.is_returned, item.is_answered, item.is_touch, item.is_came_back,
       item.is_overdue, item.who, item.organisation, item.note, item.path, item.due_at, coalesce(by_whom.full_name, 'Tandem') AS by,
       CASE outbox.language WHEN 'nl' THEN reason.label_nl WHEN 'da' THEN reason.label_da ELSE reason.label_en END AS reason,
       count(*) OVER () AS total
FROM outbox JOIN notice_item AS item ON item.outbox_id = outbox.id
     LEFT JOIN person AS by_whom ON by_whom.id = item.person_id
     LEFT JOIN reason ON reason.kind = 'back' AND reason.code = item.back_reason
WHERE outbox.id = :mail
ORDER BY item.is_handed_over DESC, item.is_assigned DESC, item.is_touch DESC, item.is_came_back DESC, item.is_returned DESC, item.is_answered DESC, item.id LIMIT 50
