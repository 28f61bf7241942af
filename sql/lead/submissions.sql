-- A page of 25 submissions (and one more to know whether there is a next), newest first.
-- Paging is by key: "after" holds the last row's moment and id. Who sent it is for those
-- who keep the sources.
-- params: after text
-- plan: anew
-- with: submission_selected
SELECT id, source_id, received_at, coalesce(outcome, 'waiting') AS became, lead_id,
       outcome = 'refused' AS is_refused, outcome = 'robot' AS is_robot, outcome IS NULL AS is_waiting,
       CASE WHEN viewer_keeps_sources() THEN coalesce(nullif(sent ->> 'name', ''), nullif(sent ->> 'email', ''),
                                                      nullif(sent ->> 'phone', '')) END AS who,
       to_char(received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '_' || id AS cursor
FROM submission_selected AS selected
WHERE :after IS NULL
   OR (received_at, id) < (split_part(:after, '_', 1)::timestamptz, split_part(:after, '_', 2)::bigint)
ORDER BY received_at DESC, id DESC LIMIT 26
