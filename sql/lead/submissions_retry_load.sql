-- A submission as it is to be tried again; the version it guards.
-- params: id bigint
SELECT submission.id, submission.version, submission.source_id, submission.received_at,
       submission_says(submission, 'name') AS name, submission_says(submission, 'organisation') AS organisation,
       submission_says(submission, 'email') AS email, submission_says(submission, 'phone') AS phone,
       submission_country(submission, source) AS country, submission_says(submission, 'wants') AS wants
FROM submission JOIN source ON source.id = source_id WHERE submission.id = :id
