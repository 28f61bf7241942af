-- The viewer's own language.
-- params: viewer bigint, language text
UPDATE person SET language = :language WHERE id = :viewer
