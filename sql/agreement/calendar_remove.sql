-- Removes a holiday or day off: that day is worked.
-- params: id bigint
SELECT saved('/agreement/calendar?year=' || extract(year FROM removed_on) || '&saved=day') AS location
FROM calendar_remove(:id) AS removed_on
