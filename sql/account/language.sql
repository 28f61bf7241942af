-- The viewer's own language.
-- params: viewer bigint, language text
UPDATE person SET language = :language, version = version + 1
WHERE id = :viewer AND language IS DISTINCT FROM :language
