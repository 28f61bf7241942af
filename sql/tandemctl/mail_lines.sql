-- What a mail tells: the fifty most pressing of its notices, and how many there are.
-- params: mail bigint
SELECT CASE outbox.language WHEN 'nl' THEN kind.label_nl WHEN 'da' THEN kind.label_da ELSE kind.label_en END AS told,
       item.is_overdue, NOT item.is_overdue AND by_whom.id IS NOT NULL AS is_news_by,
       NOT item.is_overdue AND by_whom.id IS NULL AS is_news, item.who, item.organisation, item.note, item.path, item.due_at,
       coalesce(by_whom.full_name, 'Tandem') AS by,
       CASE outbox.language WHEN 'nl' THEN reason.label_nl WHEN 'da' THEN reason.label_da ELSE reason.label_en END AS reason,
       count(*) OVER () AS total
FROM outbox JOIN notice_item AS item ON item.outbox_id = outbox.id
     JOIN notice_kind AS kind ON kind.code = item.told
     LEFT JOIN person AS by_whom ON by_whom.id = item.person_id
     LEFT JOIN reason ON reason.kind = 'back' AND reason.code = item.back_reason
WHERE outbox.id = :mail
ORDER BY kind.position, item.id LIMIT 50
