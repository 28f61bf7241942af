-- The values that the agreement sets.
SELECT name, value FROM setting WHERE agreed
