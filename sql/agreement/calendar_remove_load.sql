-- A holiday or day off, for the form that removes it.
-- params: id bigint
SELECT id, holiday_on, code AS holiday, name, country FROM holiday WHERE id = :id
