-- Keeps a mail's words.
-- params: mail bigint, subject text, body text
SELECT mail_compose(:mail, :subject, :body)
