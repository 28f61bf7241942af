-- Judges a submission that was stored.
-- params: submission bigint, phone_e164 text
SELECT submission_judge(:submission, :phone_e164)
