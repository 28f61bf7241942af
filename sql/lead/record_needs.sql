-- What the prospect needs: open ones first, the longest known first.
-- params: id bigint
SELECT id AS need_id, kind AS need_kind, need, known AS is_known, NOT known AS is_unknown, since_on, source,
       entered_by, state = 'solved' AS is_solved, state = 'withdrawn' AS is_withdrawn
FROM lead_need WHERE lead_id = :id ORDER BY state <> 'open', since_on, id
