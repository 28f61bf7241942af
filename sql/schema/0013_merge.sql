-- Who may be the same: what contacts and organisations are compared by. What of it is
-- equal is exact (DOMAIN, Rules learnt, a); rule/duplicate.sql says how it is used.

-- Phone numbers are compared in E.164, which the programs supply (lib/phone.h); what
-- was reckoned in SQL before goes, and tandemctl migrate fills it anew.
ALTER TABLE contact ALTER COLUMN phone_normal DROP EXPRESSION;
UPDATE contact SET phone_normal = NULL WHERE phone_normal IS NOT NULL;
ALTER TABLE contact ADD CONSTRAINT contact_phone_normal CHECK (phone_normal ~ '^\+[1-9][0-9]{6,14}$');
DROP FUNCTION phone_normal(text, text);
-- What migrate looks for: typed, and not known in E.164.
CREATE INDEX contact_phone_typed ON contact (id) WHERE phone IS NOT NULL AND phone_normal IS NULL;
