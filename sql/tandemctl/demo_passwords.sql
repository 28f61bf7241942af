-- Everybody of the demo company has the same password.
-- params: password_hash text
INSERT INTO credential (person_id, password_hash) SELECT id, :password_hash FROM person
