-- What became of an act on many leads, and how many.
-- params: id bigint
SELECT bulk.made_at, bulk.person_id, bulk.act = 'assign' AS is_assign, bulk.act = 'hand_over' AS is_hand_over,
       bulk.act = 'campaign' AS is_campaign, bulk.act = 'lose' AS is_lose,
       count(*) FILTER (WHERE sentence IS NULL) AS done_count, count(sentence) AS refused_count,
       count(sentence) > 0 AS some_refused, count(*) > count(sentence) AS some_done
FROM bulk JOIN bulk_lead ON bulk_lead.bulk_id = bulk.id
WHERE bulk.id = :id GROUP BY bulk.id
