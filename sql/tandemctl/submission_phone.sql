-- The phone number that a job's submission says, and its country.
-- params: id bigint
SELECT phone, country FROM submission_phone(:id)
