-- The holidays and days off of a year.
-- params: year integer
SELECT id, holiday_on, code AS holiday, name, country, country IS NULL AS everybody
FROM holiday
WHERE holiday_on >= make_date(coalesce(:year, extract(year FROM tandem_today())::integer), 1, 1)
  AND holiday_on < make_date(coalesce(:year, extract(year FROM tandem_today())::integer) + 1, 1, 1)
ORDER BY holiday_on, country NULLS FIRST
