-- The submissions of a list with stored codes, for spreadsheets; who sent them for those
-- who keep the sources.
-- plan: anew
-- with: submission_selected
SELECT selected.id, source.name AS source, selected.received_at, coalesce(selected.outcome, 'waiting') AS outcome,
       selected.judged_at, selected.problem_field, selected.problem, selected.lead_id,
       selected.token_id IS NOT NULL AS by_token,
       CASE WHEN viewer_keeps_sources() THEN submission_says(submission, 'name') END AS name,
       CASE WHEN viewer_keeps_sources() THEN submission_says(submission, 'organisation') END AS organisation,
       CASE WHEN viewer_keeps_sources() THEN submission_says(submission, 'email') END AS email,
       CASE WHEN viewer_keeps_sources() THEN submission_says(submission, 'phone') END AS phone,
       CASE WHEN viewer_keeps_sources() THEN submission_says(submission, 'wants') END AS wants
FROM submission_selected AS selected JOIN submission ON submission.id = selected.id
JOIN source ON source.id = selected.source_id
ORDER BY selected.received_at DESC, selected.id DESC
