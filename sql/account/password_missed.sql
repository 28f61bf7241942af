-- Counts a wrong present password.
-- params: viewer bigint, address text
INSERT INTO sign_in_attempt (name, address)
SELECT lower(name), coalesce(:address, '') FROM person WHERE id = :viewer
