-- Contacts whose phone number is not known in E.164, in order of id.
-- params: after bigint
SELECT id AS key, phone, country FROM contact
WHERE phone IS NOT NULL AND phone_normal IS NULL AND id > :after ORDER BY id LIMIT 5000
