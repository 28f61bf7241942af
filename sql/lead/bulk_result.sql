-- What became of one's act on many leads, and how many.
-- params: id bigint
SELECT bulk.made_at, bulk.act = 'assign' AS is_assign, bulk.act = 'hand_over' AS is_hand_over,
       bulk.act = 'campaign' AS is_campaign, bulk.act = 'lose' AS is_lose,
       count(*) FILTER (WHERE sentence IS NULL) AS done_count, count(sentence) AS refused_count,
       count(sentence) > 0 AS some_refused, count(*) > count(sentence) AS some_done
FROM bulk JOIN bulk_lead ON bulk_lead.bulk_id = bulk.id
WHERE bulk.id = :id AND bulk.person_id = viewer() GROUP BY bulk.id
