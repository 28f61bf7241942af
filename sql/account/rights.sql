-- account alone reads password hashes and writes people and sessions.
GRANT SELECT, INSERT, UPDATE ON credential TO tandem_account;
GRANT INSERT, UPDATE ON person TO tandem_account;
GRANT INSERT, DELETE ON session TO tandem_account;
GRANT SELECT, INSERT, DELETE ON sign_in_attempt TO tandem_account;
