-- Everybody, for a spreadsheet.
SELECT name, full_name, team, array_to_string(roles, ' ') AS roles, language, active
FROM person ORDER BY active DESC, lower(full_name), id
