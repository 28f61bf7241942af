-- The help that sales asked of marketing for an outbound action.
-- params: id bigint
SELECT id, version, what AS help_what, wanted_on, state = 'asked' AS is_asked, state = 'taken' AS is_taken, state = 'refused' AS is_refused,
       state = 'done' AS is_done, asked_by, asked_at, asked_of, taken_by, reply,
       state = 'asked' AND viewer_has('marketing') AS may_take, state IN ('asked', 'taken') AND viewer_has('marketing') AS may_answer
FROM campaign_help WHERE campaign_id = :id ORDER BY campaign_help.id DESC
