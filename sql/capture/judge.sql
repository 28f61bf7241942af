-- Judges a submission that was stored.
-- params: submission bigint, phone_e164 text
SELECT 1 FROM submission_judge(:submission, :phone_e164)
