-- The next mail to send, claimed.
SELECT id, recipient, language, subject, body, message_id,
       to_char(claimed_at AT TIME ZONE 'UTC', 'Dy, DD Mon YYYY HH24:MI:SS') || ' +0000' AS date
FROM mail_claim()
