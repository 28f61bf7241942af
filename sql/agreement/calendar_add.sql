-- Adds a day off, of the company or of one country.
-- params: holiday_on date, country text, name text
SELECT saved('/agreement/calendar?year=' || extract(year FROM :holiday_on) || '&saved=day') AS location
FROM calendar_add(:holiday_on, :country, :name)
