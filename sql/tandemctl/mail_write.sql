-- Writes the mails that are due now.
SELECT mail_write()
