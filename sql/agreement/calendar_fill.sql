-- Fills in a country's public holidays of a year.
-- params: country text, year integer
SELECT saved('/agreement/calendar?year=' || :year || '&saved=holidays') AS location FROM calendar_fill(:country, :year)
