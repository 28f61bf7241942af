-- Words for countries, and the country of people and phone numbers for whom the file
-- names none.
-- params: batch bigint
SELECT word, code, import_country(:batch) AS home FROM import_word WHERE kind = 'country' ORDER BY word
