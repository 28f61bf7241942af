-- How a need stood since it was noted, newest first; what an event changed.
-- params: id bigint
SELECT event_at, person_id, by_sales, by_marketing, is_noted, NOT is_noted AS is_changed, need_kind, need, is_known,
       NOT is_known AS is_unknown, since_on, source, is_open, is_solved, is_withdrawn, remark
FROM (SELECT happened.id, event_at, person_id, person.team = 'sales' AS by_sales, person.team = 'marketing' AS by_marketing,
             lag(happened.id) OVER (ORDER BY happened.id) IS NULL AS is_noted, kind AS need_kind, need, known AS is_known,
             since_on, source, state = 'open' AS is_open, state = 'solved' AS is_solved,
             state = 'withdrawn' AS is_withdrawn, note AS remark
      FROM lead_need_event AS happened JOIN person ON person.id = person_id WHERE need_id = :id) AS told
ORDER BY told.id DESC
