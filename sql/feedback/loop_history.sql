-- What followed a piece of feedback, newest first; how many one answer covered.
-- params: id bigint
SELECT happened.event_at, happened.person_id, person.team = 'sales' AS by_sales,
       person.team = 'marketing' AS by_marketing, act = 'give' AS act_give, act = 'answer' AS act_answer,
       act = 'close' AS act_close, act = 'reopen' AS act_reopen, act = 'withdraw' AS act_withdraw,
       happened.note AS remark, answer.changed, answer.link,
       covered.others_count, covered.others_count = 1 AS one_other, covered.others_count > 1 AS some_others
FROM feedback_event AS happened JOIN person ON person.id = happened.person_id
     LEFT JOIN answer ON answer.id = happened.answer_id
     LEFT JOIN LATERAL (SELECT count(*) - 1 AS others_count FROM feedback_event AS other
                        WHERE other.answer_id = happened.answer_id) AS covered ON true
WHERE happened.feedback_id = :id
  AND EXISTS (SELECT FROM feedback WHERE id = :id AND feedback_visible(subject, to_person_id, owed_by))
ORDER BY happened.id DESC
