-- The company's settings.
SELECT name, value, meaning FROM setting ORDER BY name
