-- Notes what became of a claimed mail.
-- params: mail bigint, problem text, attempts_max integer
SELECT mail_end(:mail, :problem, :attempts_max) AS state
