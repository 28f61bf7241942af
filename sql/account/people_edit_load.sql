-- A person, for the form that changes them; the version it guards.
-- params: id bigint
SELECT id, version, name, full_name, email, phone, team, roles, language, country, active,
       coalesce(working_days, ARRAY(SELECT weekday FROM working_day)) AS working_days
FROM person WHERE id = :id
