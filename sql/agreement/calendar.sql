-- The year the calendar shows, with the years around it.
-- params: year integer
SELECT shown.year, shown.year - 1 AS year_before, shown.year + 1 AS year_after, shown.year > 2000 AS has_before,
       shown.year < 2199 AS has_after,
       EXISTS (SELECT FROM holiday WHERE country = 'NL' AND code IS NOT NULL AND extract(year FROM holiday_on) = shown.year) AS dutch_filled,
       EXISTS (SELECT FROM holiday WHERE country = 'DK' AND code IS NOT NULL AND extract(year FROM holiday_on) = shown.year) AS danish_filled
FROM (SELECT coalesce(:year, extract(year FROM tandem_today())::integer) AS year) AS shown
