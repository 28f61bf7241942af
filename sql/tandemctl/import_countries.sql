-- Words for countries, and the country of phone numbers that name none.
SELECT word, code, setting_value('country') AS home FROM import_word WHERE kind = 'country' ORDER BY word
