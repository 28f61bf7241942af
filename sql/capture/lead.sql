-- Stores what a machine sent, whatever it is worth; refuses a token or key that is not
-- in use, more than is taken in a minute, and an idempotency key of something else.
-- params: token_hash bytea, key text, address_hash bytea, receipt text, idempotency_key text,
--   sent jsonb, problem_field text, problem text
SELECT receipt, submission, country, language, thanks_link
FROM submission_add(:token_hash, :key, :address_hash, :receipt, :idempotency_key, :sent, :problem_field,
                    :problem)
