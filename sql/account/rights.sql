-- account alone reads password hashes, and writes people and sessions; people through
-- functions that ask who does it.
GRANT SELECT ON credential TO tandem_account;
GRANT UPDATE (language, version) ON person TO tandem_account;
GRANT INSERT, DELETE ON session TO tandem_account;
GRANT SELECT, INSERT, DELETE ON sign_in_attempt TO tandem_account;
GRANT EXECUTE ON FUNCTION person_save, person_password_set, password_change, profile_save TO tandem_account;
GRANT EXECUTE ON FUNCTION absence_save, absence_remove, person_leave, work_of, leave_choices TO tandem_account;
GRANT SELECT ON working_day TO tandem_account;
-- One's own calendar feed; its token's hash is read by nobody.
GRANT SELECT (person_id, seed, made_at, has_team) ON feed TO tandem_account;
GRANT EXECUTE ON FUNCTION feed_make, feed_stop TO tandem_account;
